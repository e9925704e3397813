/** Which locations serve an order. */
@NullMarked
package org.waybill.domain.sourcing;

import org.jspecify.annotations.NullMarked;

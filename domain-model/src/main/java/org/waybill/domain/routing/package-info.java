/** The rules by which it is chosen where an order is fulfilled, and what they decide. */
@NullMarked
package org.waybill.domain.routing;

import org.jspecify.annotations.NullMarked;

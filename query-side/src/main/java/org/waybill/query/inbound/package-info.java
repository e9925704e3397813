/** Deliveries from outside. */
@NullMarked
package org.waybill.query.inbound;

import org.jspecify.annotations.NullMarked;

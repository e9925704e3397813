/** Deliveries from outside, as they stand, and the projection of all that supply comes from. */
@NullMarked
package org.waybill.projection.inbound;

import org.jspecify.annotations.NullMarked;

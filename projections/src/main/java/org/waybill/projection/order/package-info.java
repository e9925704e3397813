/**
 * Orders with their fulfillment orders and shipments, and everything that was recorded about them.
 */
@NullMarked
package org.waybill.projection.order;

import org.jspecify.annotations.NullMarked;

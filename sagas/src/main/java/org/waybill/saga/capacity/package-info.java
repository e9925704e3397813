/** The process that ends bookings of capacity in time. */
@NullMarked
package org.waybill.saga.capacity;

import org.jspecify.annotations.NullMarked;

package org.waybill.saga.asked;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.order.OrderKey;

/**
 * A part that its location was asked for and has not accepted yet.
 *
 * @param booked units that it was given room for on a day; 0 where days are not limited
 * @param acceptBy when it is taken back; null for never
 */
record AskedPart(
        FulfillmentId fulfillment, OrderKey order, int booked, @Nullable Instant acceptBy) {}

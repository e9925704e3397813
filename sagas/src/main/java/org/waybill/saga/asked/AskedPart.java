package org.waybill.saga.asked;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.order.OrderKey;

/**
 * A part that its location was asked for and has not accepted yet.
 *
 * @param units of lines that it has to do
 * @param acceptBy when it is taken back; null for never
 * @param day on which room was set aside for it; null where days are not limited
 */
record AskedPart(
        FulfillmentId fulfillment,
        OrderKey order,
        int units,
        @Nullable Instant acceptBy,
        @Nullable LocalDate day) {}

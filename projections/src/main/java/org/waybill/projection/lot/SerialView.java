package org.waybill.projection.lot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of a single unit.
 *
 * @param status where it is in the end
 * @param location where it is, or was last
 * @param version the position of the newest event about it
 */
public record SerialView(
        String sku,
        String serial,
        String lot,
        Status status,
        @Nullable String location,
        List<Step> life,
        long version) {

    /** Where a unit can be. */
    public enum Status {
        IN_STOCK,
        PICKED,
        SHIPPED,
        REMOVED,
        IN_TRANSIT,
        LOST_IN_TRANSIT
    }

    /** What happened to it. */
    public record Step(
            long position,
            Instant occurredAt,
            String type,
            String lot,
            @Nullable String location,
            @Nullable String orderId,
            @Nullable String channel,
            @Nullable String customerId,
            @Nullable String fulfillmentId,
            @Nullable String trackingNumber,
            @Nullable String reference,
            @Nullable String reason) {}
}

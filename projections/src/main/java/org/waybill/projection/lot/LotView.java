package org.waybill.projection.lot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a lot came from, is and went. Quantities are in the SKU's base unit.
 *
 * @param expiresOn the last day on which its units are good
 * @param sellUntil the last day on which they may be promised
 * @param version the position of the newest event about it
 */
public record LotView(
        String sku,
        String lot,
        @Nullable String expiresOn,
        @Nullable String sellUntil,
        boolean expired,
        boolean blocked,
        Totals totals,
        List<Source> from,
        List<Whereabouts> now,
        List<Recipient> went,
        List<Loss> removed,
        long version) {

    /** What adds up: received = on hand + shipped + removed + in transit + lost in transit. */
    public record Totals(
            long received,
            long onHand,
            long shipped,
            long removed,
            long inTransit,
            long lostInTransit) {}

    /** Units that came in, or that were found. */
    public record Source(
            long position,
            Instant occurredAt,
            String location,
            long quantity,
            @Nullable String reference,
            @Nullable String reason,
            List<String> serials) {}

    /** Units that are at a location; of the sellable ones, those meant for orders. */
    public record Whereabouts(
            String location, long onHand, long sellable, long reserved, long free) {}

    /** Units that a customer was sent or handed; without a shipment, handed. */
    public record Recipient(
            Instant occurredAt,
            String orderId,
            String channel,
            @Nullable String customerId,
            String lineId,
            String location,
            String fulfillmentId,
            @Nullable String shipmentId,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            long quantity,
            List<String> serials) {}

    /** Units that are gone otherwise. */
    public record Loss(
            Instant occurredAt,
            String location,
            long quantity,
            @Nullable String reason,
            List<String> serials) {}
}

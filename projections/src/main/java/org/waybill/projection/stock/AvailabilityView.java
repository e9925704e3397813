package org.waybill.projection.stock;

import java.util.List;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Availability;

/**
 * What a channel may promise of a SKU, with every part of the sum.
 *
 * @param aside there, but not for sale
 * @param locations the eligible locations' parts; none for a kit, which has no stock of its own
 * @param components a kit's parts; none for anything else
 * @see Availability
 */
public record AvailabilityView(
        String sku,
        String channel,
        long available,
        long onHand,
        long reserved,
        long aside,
        long safetyWithheld,
        long thresholdWithheld,
        long quotaWithheld,
        long unrouted,
        long held,
        long backorderAllowance,
        long shortage,
        boolean unlimited,
        List<AtLocation> locations,
        List<Component> components) {

    /** A location's part. */
    public record AtLocation(
            String location,
            long onHand,
            long reserved,
            long safetyStock,
            long available,
            long shortage) {}

    /**
     * A part of a kit.
     *
     * @param quantity units of it in one kit
     * @param available units of it that may be promised
     */
    public record Component(String sku, int quantity, long available, boolean unlimited) {}

    static AvailabilityView of(Sku sku, ChannelId channel, Availability sum) {
        return new AvailabilityView(
                sku.value(),
                channel.value(),
                sum.available(),
                sum.onHand(),
                sum.reserved(),
                sum.aside(),
                sum.safetyWithheld(),
                sum.thresholdWithheld(),
                sum.quotaWithheld(),
                sum.unrouted(),
                sum.held(),
                sum.backorderAllowance(),
                sum.shortage(),
                sum.unlimited(),
                sum.locations().stream().map(AvailabilityView::at).toList(),
                List.of());
    }

    static AvailabilityView kit(
            Sku sku, ChannelId channel, long available, boolean unlimited, List<Component> parts) {
        return new AvailabilityView(
                sku.value(),
                channel.value(),
                available,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                unlimited,
                List.of(),
                List.copyOf(parts));
    }

    private static AtLocation at(Availability.AtLocation part) {
        return new AtLocation(
                part.location().value(),
                part.onHand(),
                part.reserved(),
                part.safetyStock(),
                part.available(),
                part.shortage());
    }
}

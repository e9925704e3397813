package org.waybill.projection.stock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Availability;
import org.waybill.domain.stock.Supply;

/**
 * What a channel may promise of a SKU, with every part of the sum.
 *
 * @param aside there, but not for sale
 * @param supply units expected in time for the date asked for
 * @param orderMinimum the fewest units one order may ask for; null for one
 * @param orderMaximum the most units one order may ask for; null for no limit
 * @param locationCount how many eligible locations have, or had, any of it
 * @param locations the eligible locations' parts, by id, the first ones if there are too many to
 *     tell; none for a kit, which has no stock of its own
 * @param expected what is to come to the eligible locations, the earliest first
 * @param components a kit's parts; none for anything else
 * @param explain each step of the sum, where that was asked for
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
        long capWithheld,
        long supply,
        long unrouted,
        long held,
        long preordered,
        long backorderAllowance,
        long preorderAllowance,
        long shortage,
        boolean unlimited,
        @Nullable Integer orderMinimum,
        @Nullable Integer orderMaximum,
        int locationCount,
        List<AtLocation> locations,
        List<Expected> expected,
        List<Component> components,
        @Nullable List<AvailabilityStep> explain) {

    /** A location's part. */
    public record AtLocation(
            String location,
            long onHand,
            long reserved,
            long safetyStock,
            long available,
            long shortage) {}

    /** Units that are to come. */
    public record Expected(String location, long quantity, Instant expectedAt) {}

    /**
     * A part of a kit.
     *
     * @param quantity units of it in one kit
     * @param available units of it that may be promised
     * @param explain each step of its sum, where that was asked for
     */
    public record Component(
            String sku,
            int quantity,
            long available,
            boolean unlimited,
            @Nullable List<AvailabilityStep> explain) {}

    static AvailabilityView of(
            Sku sku,
            ChannelId channel,
            Availability sum,
            List<AtLocation> locations,
            @Nullable ProductProfile product) {
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
                sum.capWithheld(),
                sum.supply(),
                sum.unrouted(),
                sum.held(),
                sum.preordered(),
                sum.backorderAllowance(),
                sum.preorderAllowance(),
                sum.shortage(),
                sum.unlimited(),
                product == null ? null : product.orderMinimum(),
                product == null ? null : product.orderMaximum(),
                sum.locations(),
                locations,
                sum.expected().stream().map(AvailabilityView::told).toList(),
                List.of(),
                null);
    }

    static AvailabilityView kit(
            Sku sku,
            ChannelId channel,
            long available,
            boolean unlimited,
            List<Component> parts,
            ProductProfile product) {
        var none =
                new Availability(
                        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, unlimited, available, 0,
                        List.of());
        return of(sku, channel, none, List.of(), product).with(parts, null);
    }

    /** The same with the steps of the sum. */
    AvailabilityView explained(List<AvailabilityStep> steps) {
        return with(components, steps);
    }

    private AvailabilityView with(List<Component> parts, @Nullable List<AvailabilityStep> steps) {
        return new AvailabilityView(
                sku,
                channel,
                available,
                onHand,
                reserved,
                aside,
                safetyWithheld,
                thresholdWithheld,
                quotaWithheld,
                capWithheld,
                supply,
                unrouted,
                held,
                preordered,
                backorderAllowance,
                preorderAllowance,
                shortage,
                unlimited,
                orderMinimum,
                orderMaximum,
                locationCount,
                locations,
                expected,
                List.copyOf(parts),
                steps);
    }

    private static Expected told(Supply supply) {
        return new Expected(supply.location().value(), supply.quantity(), supply.expectedAt());
    }

    static AtLocation at(Availability.AtLocation part) {
        return new AtLocation(
                part.location().value(),
                part.onHand(),
                part.reserved(),
                part.safetyStock(),
                part.available(),
                part.shortage());
    }
}

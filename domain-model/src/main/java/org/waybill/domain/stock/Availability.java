package org.waybill.domain.stock;

import java.util.List;
import java.util.Map;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Backorder;

/**
 * What may be promised of a SKU to a channel, with every part of the sum.
 *
 * <p>{@code available = max(0, Σ available at eligible locations − unrouted − Σ shortage at any
 * location − threshold − ring-fenced for other channels + backorder allowance)}. Units promised at
 * a location beyond what it has (its shortage) must be found elsewhere, so they are gone from the
 * network.
 *
 * @param onHand physically there, over the eligible locations
 * @param reserved promised at those locations
 * @param aside there, but not for sale
 * @param safetyWithheld kept back by their safety stocks
 * @param thresholdWithheld kept back by the channel's network threshold
 * @param quotaWithheld kept for other channels
 * @param unrouted promised, but not yet assigned to a location; carts' holds included
 * @param held of that, by carts
 * @param backorderAllowance what may be promised beyond what is there
 * @param shortage promised beyond what is there, at single locations or, where that is more, on the
 *     network; unrouted demand that nothing covers is in it
 * @param unlimited whether there is no end to what may be promised
 * @param available what may be promised; {@link #ENDLESS} where there is no end
 * @param locations the eligible locations' parts, by id
 */
public record Availability(
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
        long available,
        List<AtLocation> locations) {

    /** Stands for "as many as you like" where a number has to stand. */
    public static final long ENDLESS = Integer.MAX_VALUE;

    /** A location's part. */
    public record AtLocation(
            LocationId location,
            long onHand,
            long reserved,
            long safetyStock,
            long available,
            long shortage) {

        static AtLocation of(LocationId location, Position position) {
            return new AtLocation(
                    location,
                    position.onHand(),
                    position.reserved(),
                    position.safetyStock(),
                    position.available(),
                    position.shortage());
        }
    }

    /**
     * Adds up.
     *
     * @param positions every location's position, eligible or not
     * @param demand what is promised on the network
     * @param policies every channel's policy for the SKU
     */
    public static Availability of(
            Terms terms,
            Map<LocationId, Position> positions,
            Demand demand,
            Map<ChannelId, ChannelPolicy> policies) {
        var eligible =
                positions.entrySet().stream()
                        .filter(entry -> terms.eligible().contains(entry.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .toList();
        long onHand = 0;
        long reserved = 0;
        long aside = 0;
        long withheld = 0;
        long atLocations = 0;
        for (var entry : eligible) {
            Position position = entry.getValue();
            onHand += position.onHand();
            reserved += position.reserved();
            aside += position.onHand() - position.sellable();
            withheld += position.safetyWithheld();
            atLocations += position.available();
        }
        long missing = positions.values().stream().mapToLong(Position::shortage).sum();
        long free = atLocations + withheld;
        long threshold = policies.getOrDefault(terms.channel(), ChannelPolicy.NONE).threshold();
        long quotas = ringFencedForOthers(terms.channel(), policies);
        long physical = atLocations - demand.unrouted() - missing;
        long net = physical - threshold - quotas + allowance(terms.backorder());
        boolean unlimited = terms.backorder().unlimited();
        return new Availability(
                onHand,
                reserved,
                aside,
                withheld,
                threshold,
                quotas,
                demand.unrouted(),
                demand.held(),
                allowance(terms.backorder()),
                Math.max(missing, demand.unrouted() + missing - free),
                unlimited,
                unlimited ? ENDLESS : Math.max(0, net),
                eligible.stream()
                        .map(entry -> AtLocation.of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** A SKU whose stock nobody counts. */
    public static Availability untracked() {
        return new Availability(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, true, ENDLESS, List.of());
    }

    private static long ringFencedForOthers(
            ChannelId channel, Map<ChannelId, ChannelPolicy> policies) {
        return policies.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(channel))
                .mapToLong(entry -> entry.getValue().ringFenced())
                .sum();
    }

    private static long allowance(Backorder backorder) {
        return backorder.mode() == Backorder.Mode.LIMIT ? backorder.limit() : 0;
    }
}

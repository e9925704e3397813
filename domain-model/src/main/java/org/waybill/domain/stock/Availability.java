package org.waybill.domain.stock;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Backorder;

/**
 * What may be promised of a SKU to a channel, with every part of the sum.
 *
 * <p>{@code available = max(0, Σ available at eligible locations + supply by the asked date −
 * unrouted − missing + pre-ordered − threshold − ring-fenced for other channels + backorder
 * allowance + pre-order allowance)}, and no more than the channel's cap leaves. Units promised at a
 * location beyond what it has must be found elsewhere, so they are gone from the network.
 *
 * @param onHand physically there, over the eligible locations
 * @param reserved promised at those locations
 * @param aside there, but not for sale
 * @param safetyWithheld kept back by their safety stocks
 * @param thresholdWithheld kept back by the channel's network threshold
 * @param quotaWithheld kept for other channels
 * @param capWithheld what the channel may not promise because of its cap
 * @param supply of what is expected at eligible locations, the units that should be there in time
 * @param unrouted promised, but not yet assigned to a location; carts' holds included
 * @param held of that, by carts
 * @param missing promised at single locations, eligible or not, beyond what they have
 * @param preordered of the unrouted units, those pre-ordered that there are none of and that are
 *     not due yet; they take nothing from anybody
 * @param backorderAllowance what may be promised beyond what is there
 * @param preorderAllowance what the channel may promise before there is any
 * @param shortage promised beyond what is there, at single locations or, where that is more, on the
 *     network; unrouted demand that nothing covers is in it, unless it was pre-ordered
 * @param unlimited whether there is no end to what may be promised
 * @param available what may be promised; {@link #ENDLESS} where there is no end
 * @param locations how many eligible locations have, or had, any of it
 * @param expected what is to come to eligible locations, in time or not, the earliest first
 */
public record Availability(
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
        long missing,
        long preordered,
        long backorderAllowance,
        long preorderAllowance,
        long shortage,
        boolean unlimited,
        long available,
        int locations,
        List<Supply> expected) {

    /** Stands for "as many as you like" where a number has to stand. */
    public static final long ENDLESS = Integer.MAX_VALUE;

    /**
     * A location's part.
     *
     * @param safetyStock what it keeps back
     * @param safetyWithheld what that takes from what is free
     * @param shortage promised here beyond what is there
     */
    public record AtLocation(
            LocationId location,
            long onHand,
            long aside,
            long reserved,
            long safetyStock,
            long safetyWithheld,
            long available,
            long shortage) {

        static AtLocation of(LocationId location, Position position) {
            return new AtLocation(
                    location,
                    position.onHand(),
                    position.onHand() - position.sellable(),
                    position.reserved(),
                    position.keptBack(),
                    position.safetyWithheld(),
                    position.available(),
                    position.shortage());
        }
    }

    /** Adds up. */
    public static Availability of(Terms terms, Stock stock) {
        var sum = stock.sum(terms.eligible());
        var own = stock.policyOf(terms.channel());
        var demand = stock.demand();
        long missing = stock.sum(Eligible.EVERYWHERE).shortage();
        long quotas = ringFencedForOthers(terms.channel(), stock.policies());
        var expected = expected(terms, stock.supplies().values());
        long supply = inTime(terms, expected);
        long physical = sum.available() - demand.unrouted() - missing;
        long offered = physical + supply - own.threshold() - quotas;
        long preordered = undue(terms, stock.policies());
        long backorder = allowance(terms.backorder());
        long preorder = own.preorderLeft(terms.at());
        long net = offered + preordered + backorder + preorder;
        long uncapped = terms.backorder().unlimited() ? ENDLESS : Math.max(0, net);
        long available = own.cap() == null ? uncapped : Math.min(uncapped, own.cap().left());
        long free = sum.available() + sum.safetyWithheld();
        return new Availability(
                sum.onHand(),
                sum.reserved(),
                sum.aside(),
                sum.safetyWithheld(),
                own.threshold(),
                quotas,
                uncapped - available,
                supply,
                demand.unrouted(),
                demand.held(),
                missing,
                preordered,
                backorder,
                preorder,
                Math.max(missing, demand.unrouted() - preordered + missing - free),
                available == ENDLESS,
                available,
                sum.locations(),
                expected);
    }

    /** A SKU whose stock nobody counts. */
    public static Availability untracked() {
        return new Availability(
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, true, ENDLESS, 0, List.of());
    }

    /** What may be promised of what is there, or beyond it without a date. */
    long withoutPreorder() {
        long others = available + capWithheld - preorderAllowance;
        return unlimited ? Long.MAX_VALUE : Math.clamp(others, 0L, available);
    }

    /** What each location that counts has, by id. */
    public static Stream<AtLocation> parts(Terms terms, Stock stock) {
        return stock.positions().entrySet().stream()
                .filter(entry -> terms.eligible().counts(entry.getKey()))
                .map(entry -> AtLocation.of(entry.getKey(), entry.getValue()));
    }

    private static List<Supply> expected(Terms terms, Collection<Supply> supplies) {
        return supplies.stream()
                .filter(supply -> terms.eligible().counts(supply.location()))
                .sorted(
                        Comparator.comparing(Supply::expectedAt)
                                .thenComparing(Supply::location)
                                .thenComparing(Supply::quantity))
                .toList();
    }

    private static long inTime(Terms terms, List<Supply> expected) {
        var by = terms.by();
        if (by == null) {
            return 0;
        }
        return expected.stream()
                .filter(supply -> !supply.expectedAt().isAfter(by))
                .mapToLong(Supply::quantity)
                .sum();
    }

    private static long undue(Terms terms, Map<ChannelId, ChannelPolicy> policies) {
        return policies.values().stream().mapToLong(policy -> policy.undue(terms.at())).sum();
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

package org.waybill.benchmark.buyer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.waybill.benchmark.buyer.Flaw.Kind;

/**
 * Says whether what buyers were told can be true of what was there.
 *
 * <p>Each answer was decided at one moment between its being asked for and its being given. So at
 * any moment there are promises that must have stood by then, which may not come to more than was
 * there; and promises that may have stood, which must leave too little wherever somebody is
 * refused.
 */
record Judge(Goods goods, List<Bid> bids) {

    /** What is wrong. */
    List<Flaw> flaws() {
        var flaws = new ArrayList<Flaw>();
        for (var sku : goods.skus()) {
            reaches().forEach(reach -> oversold(flaws, sku, reach));
        }
        bids.stream().filter(Bid::refused).forEach(bid -> undersold(flaws, bid));
        return flaws;
    }

    /** Sets of locations that somebody can be served from, all of them together too. */
    private Set<Set<String>> reaches() {
        var reaches = new HashSet<Set<String>>();
        reaches.add(everywhere());
        bids.forEach(bid -> reaches.add(bid.reach()));
        return reaches;
    }

    private Set<String> everywhere() {
        var everywhere = new HashSet<>(goods.locations());
        bids.forEach(bid -> everywhere.addAll(bid.reach()));
        return everywhere;
    }

    private void oversold(List<Flaw> flaws, String sku, Set<String> reach) {
        long there = goods.there(sku, reach);
        boolean all = reach.containsAll(goods.locations());
        long most = 0;
        for (long moment : answers(sku)) {
            var had = had(sku, bid -> reach.containsAll(bid.reach()) && bid.surelyAt(moment));
            long sum = all ? kept(sku, had) : sum(had);
            most = Math.max(most, sum - there);
        }
        if (most > 0) {
            flaws.add(
                    new Flaw(
                            Kind.OVERSOLD,
                            most,
                            "of %s, %d more were promised than the %d there are at %s"
                                    .formatted(sku, most, there, reach)));
        }
    }

    private long[] answers(String sku) {
        return bids.stream()
                .filter(bid -> bid.promised() && bid.of(sku) > 0)
                .mapToLong(bid -> bid.asked().ended())
                .distinct()
                .toArray();
    }

    private void undersold(List<Flaw> flaws, Bid bid) {
        if (!bid.owed() && bid.needs().keySet().stream().anyMatch(sku -> explained(bid, sku))) {
            return;
        }
        long units = bid.needs().values().stream().mapToLong(Integer::longValue).sum();
        flaws.add(
                new Flaw(
                        Kind.UNDERSOLD,
                        units,
                        "%s was refused %s of %s in %s, which nobody had"
                                .formatted(bid.who(), new TreeMap<>(bid.needs()), left(bid), bid)));
    }

    /** Whether there may have been too little of a SKU at some moment while somebody asked. */
    private boolean explained(Bid bid, String sku) {
        return left(bid, sku) < bid.of(sku);
    }

    private Map<String, Long> left(Bid bid) {
        var left = new TreeMap<String, Long>();
        bid.needs().keySet().forEach(sku -> left.put(sku, left(bid, sku)));
        return left;
    }

    /** The least that may have been left for somebody while he asked. */
    private long left(Bid bid, String sku) {
        var asked = bid.asked();
        var moments =
                LongStream.concat(
                        LongStream.of(asked.begun()),
                        bids.stream()
                                .mapToLong(other -> other.asked().begun())
                                .filter(begun -> begun > asked.begun() && begun <= asked.ended()));
        long most =
                moments.map(moment -> taken(sku, bid.channel(), at -> at.perhapsAt(moment)))
                        .max()
                        .orElse(0);
        return goods.there(sku, bid.reach()) - most;
    }

    /** What a channel cannot have of a SKU: what is promised, and what is kept for others. */
    long taken(String sku, String channel, Predicate<Bid> which) {
        var had = had(sku, which);
        long own = had.getOrDefault(channel, 0L);
        had.remove(channel);
        for (var other : goods.quotas(sku).entrySet()) {
            if (!other.getKey().equals(channel)) {
                had.merge(other.getKey(), (long) other.getValue(), Math::max);
            }
        }
        return own + sum(had);
    }

    private long kept(String sku, Map<String, Long> had) {
        goods.quotas(sku).forEach((channel, quota) -> had.merge(channel, (long) quota, Math::max));
        return sum(had);
    }

    /** Units of a SKU that some bids were promised, by channel. */
    private Map<String, Long> had(String sku, Predicate<Bid> which) {
        var had = new HashMap<String, Long>();
        for (var bid : bids) {
            if (bid.of(sku) > 0 && which.test(bid)) {
                had.merge(bid.channel(), (long) bid.of(sku), Long::sum);
            }
        }
        return had;
    }

    private static long sum(Map<String, Long> units) {
        return units.values().stream().mapToLong(Long::longValue).sum();
    }
}

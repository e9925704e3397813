package org.waybill.benchmark.m5;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a store sold of an item.
 *
 * @param units of each day, the oldest first; never negative
 */
public record M5Series(String item, String store, List<Integer> units) {

    /** A position begins with at least one unit more than is sold of it, and at most so many. */
    static final int MOST_SURPLUS = 5;

    private static final int SENT_AGAIN = 50;

    public M5Series {
        units = List.copyOf(units);
    }

    /** The series of these units. */
    static M5Series of(String item, String store, int... units) {
        return new M5Series(item, store, Arrays.stream(units).boxed().toList());
    }

    /** Units sold on all days. */
    long sold() {
        return units.stream().mapToLong(Integer::longValue).sum();
    }

    /** What must be left at the end. */
    int surplus() {
        return 1 + Math.floorMod(id().hashCode(), MOST_SURPLUS);
    }

    /** What is there before the first day. */
    long start() {
        return sold() + surplus();
    }

    /** The days on which something was sold. */
    List<M5Sale> sales() {
        return IntStream.range(0, units.size())
                .filter(day -> units.get(day) > 0)
                .mapToObj(this::sale)
                .toList();
    }

    /** What was sold on a day; one sale in fifty is told twice. */
    M5Sale sale(int day) {
        var key = "%s:%d".formatted(id(), day);
        boolean twice = Math.floorMod(key.hashCode(), SENT_AGAIN) == 0;
        return new M5Sale(item, store, day, units.get(day), twice);
    }

    /** Whether its ledger is read to the end: so it is with one position in a hundred. */
    boolean inSample() {
        return Math.floorMod(id().hashCode(), 100) == 7;
    }

    private String id() {
        return item + "@" + store;
    }
}

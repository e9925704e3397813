package org.waybill.domain.sourcing.optimum;

import java.util.Comparator;
import java.util.stream.IntStream;

/** In which order things are tried, and what the best of what is left to try could do. */
final class Ranking {

    /** Items, those that the fewest locations have first. */
    final int[] items;

    /** Locations that have an item, the most promising first: by item and rank. */
    final int[][] locations;

    /** The most copies that one of the locations from a rank on has: by item and rank. */
    final int[][] ablest;

    /** The least key for all copies of the items from a turn on, without their shipments. */
    final long[] rest;

    private final Network network;
    private final Rough rough;

    Ranking(Network network, Rough rough) {
        this.network = network;
        this.rough = rough;
        int count = network.items.count;
        locations = IntStream.range(0, count).mapToObj(this::ranked).toArray(int[][]::new);
        items =
                IntStream.range(0, count)
                        .boxed()
                        .sorted(Comparator.<Integer>comparingInt(item -> locations[item].length))
                        .mapToInt(Integer::intValue)
                        .toArray();
        ablest = IntStream.range(0, count).mapToObj(this::ablest).toArray(int[][]::new);
        rest = new long[count + 1];
        for (int turn = count - 1; turn >= 0; turn--) {
            int item = items[turn];
            rest[turn] = rest[turn + 1] + network.items.copies[item] * rough.least[item];
        }
    }

    private int[] ranked(int item) {
        var cost =
                Comparator.<Integer>comparingLong(
                        location ->
                                rough.opening(location)
                                        + network.able[location][item]
                                                * rough.unit(location, item));
        var most = Comparator.<Integer>comparingInt(location -> -network.able[location][item]);
        return IntStream.range(0, network.count)
                .filter(location -> network.able[location][item] > 0)
                .boxed()
                .sorted(most.thenComparing(cost))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] ablest(int item) {
        var ranked = locations[item];
        var most = new int[ranked.length + 1];
        for (int rank = ranked.length - 1; rank >= 0; rank--) {
            most[rank] = Math.max(most[rank + 1], network.able[ranked[rank]][item]);
        }
        return most;
    }
}

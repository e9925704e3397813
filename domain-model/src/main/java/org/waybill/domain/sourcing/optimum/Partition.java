package org.waybill.domain.sourcing.optimum;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The best plan of some columns, by trying them: always one with the first item that is left, those
 * that cost least beyond their worth at dual prices first, and none that would make a plan cost
 * more than the best so far. Where dual prices are good this is soon done. Where it is not,
 * somebody else has to go on.
 */
final class Partition {

    private final Network network;
    private final Columns columns;
    private final Packing packing;
    private final long worth;

    /** Columns by their first item; within, by what they cost beyond their worth. */
    private final int[][] byFirst;

    private final long[] packed;
    private final boolean[] used;
    private final int[] chosen;
    private long steps;
    private long within;
    private @Nullable Draft best;

    /**
     * Prepares it.
     *
     * @param worth of the order at dual prices
     * @param within what some plan costs
     */
    Partition(Network network, States states, Columns columns, long worth, long within) {
        this.network = network;
        this.columns = columns;
        this.worth = worth;
        this.within = within;
        packing = new Packing(network.items, states);
        packed = new long[columns.count];
        var first = new int[columns.count];
        for (int i = 0; i < columns.count; i++) {
            packed[i] = packing.of(columns.part[i]);
            first[i] = packing.first(packed[i]);
        }
        byFirst = new int[network.items.count][];
        for (int item = 0; item < byFirst.length; item++) {
            byFirst[item] = ranked(first, item);
        }
        used = new boolean[network.count];
        chosen = new int[network.mostShipments];
    }

    private int[] ranked(int[] first, int item) {
        return IntStream.range(0, columns.count)
                .filter(i -> first[i] == item)
                .boxed()
                .sorted(Comparator.comparingLong(i -> columns.bound[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Tries them; false if that takes more than so many steps. */
    boolean solve(long most, Looks looks) {
        steps = most;
        go(packing.all(), 0, 0, -1, 0);
        looks.add(most - Math.max(0, steps));
        return steps >= 0;
    }

    /** The best plan so far; null if there is none. */
    @Nullable Draft best() {
        return best;
    }

    /** What it costs, or what was known before. */
    long within() {
        return within;
    }

    /**
     * Goes on.
     *
     * @param left copies that are left
     * @param count shipments so far
     * @param beyond what they cost beyond their worth
     * @param before the first item of the last shipment, and its rank there
     */
    private void go(long left, int count, long beyond, int before, int rank) {
        if (left == 0) {
            consider(count, beyond + worth);
            return;
        }
        if (count == chosen.length) {
            return;
        }
        int first = packing.first(left);
        var candidates = byFirst[first];
        for (int i = first == before ? rank + 1 : 0; i < candidates.length && steps >= 0; i++) {
            steps--;
            int column = candidates[i];
            long now = beyond + columns.bound[column] - worth;
            if (now + worth > within) {
                return;
            }
            int location = columns.location[column];
            if (!used[location] && packing.contains(left, packed[column])) {
                used[location] = true;
                chosen[count] = column;
                go(left - packed[column], count + 1, now, first, i);
                used[location] = false;
            }
        }
    }

    private void consider(int count, long key) {
        within = key;
        var order = Arrays.stream(chosen, 0, count).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingInt(column -> columns.location[column]));
        var locations = new int[count];
        var copies = new int[count][];
        for (int i = 0; i < count; i++) {
            locations[i] = columns.location[order[i]];
            copies[i] = packing.copies(packed[order[i]]);
        }
        best = Draft.better(best, Draft.of(network, locations, copies));
    }
}

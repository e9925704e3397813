package org.waybill.domain.sourcing.optimum;

import java.util.Arrays;

/** Shipments that are possible, each with its location, its part of the order and its key. */
final class Columns {

    private static final int START = 256;

    int count;
    int[] location = new int[START];
    int[] part = new int[START];
    long[] key = new long[START];

    /** What a plan with the column costs at least. */
    long[] bound = new long[START];

    void add(int where, int what, long cost, long least) {
        if (count == key.length) {
            location = Arrays.copyOf(location, 2 * count);
            part = Arrays.copyOf(part, 2 * count);
            key = Arrays.copyOf(key, 2 * count);
            bound = Arrays.copyOf(bound, 2 * count);
        }
        location[count] = where;
        part[count] = what;
        key[count] = cost;
        bound[count] = least;
        count++;
    }

    /** Adds one of others. */
    void add(Columns others, int place) {
        add(others.location[place], others.part[place], others.key[place], others.bound[place]);
    }
}

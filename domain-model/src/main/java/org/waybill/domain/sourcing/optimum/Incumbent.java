package org.waybill.domain.sourcing.optimum;

/** A plan that may not be the best, made of the parts that would be. Its key is a bound. */
final class Incumbent {

    private Incumbent() {}

    /** Its key; {@link Key#NONE} if the parts cannot be had from different locations this way. */
    static long key(Relaxation relaxation, Columns columns, int locations) {
        var used = new boolean[locations];
        long sum = 0;
        for (int part : relaxation.parts()) {
            int cheapest = cheapest(columns, part, used);
            if (cheapest < 0) {
                return Key.NONE;
            }
            used[columns.location[cheapest]] = true;
            sum += columns.key[cheapest];
        }
        return sum;
    }

    private static int cheapest(Columns columns, int part, boolean[] used) {
        int cheapest = -1;
        for (int i = 0; i < columns.count; i++) {
            if (columns.part[i] == part
                    && !used[columns.location[i]]
                    && (cheapest < 0 || columns.key[i] < columns.key[cheapest])) {
                cheapest = i;
            }
        }
        return cheapest;
    }
}

package org.waybill.domain.sourcing.optimum;

import java.util.Arrays;

/**
 * The columns that the best plan can be made of.
 *
 * <p>A column is left out if no plan with it is within a bound that some plan keeps. It is also left
 * out if as many others as a plan can have shipments are better for the same part: by key, else by
 * the order of locations. One of their locations is not in the plan, so that it could take the part
 * over, and the plan would be better. This holds under every constraint, since all of them are about
 * a single shipment, or about how an order is cut into parts, and neither changes.
 */
final class Shortlist {

    private final Network network;
    private final States states;
    private final long within;

    Shortlist(Network network, States states, long within) {
        this.network = network;
        this.states = states;
        this.within = within;
    }

    /** Judged by the least that the rest can cost in one shipment, or in two or more. */
    Columns roughly(Columns columns, Rough rough) {
        var best = new long[states.count()];
        Arrays.fill(best, Key.NONE);
        best[0] = 0;
        for (int i = 0; i < columns.count; i++) {
            best[columns.part[i]] = Math.min(best[columns.part[i]], columns.key[i]);
        }
        var left = new int[network.items.count];
        var kept = new Columns();
        for (int i = 0; i < columns.count; i++) {
            int rest = states.all - columns.part[i];
            long least = best[rest];
            if (rest > 0 && network.mostShipments > 2) {
                states.copies(rest, left);
                least = Math.min(least, 2 * rough.opening + rough.copies(left));
            }
            if (least != Key.NONE && columns.key[i] + least <= within) {
                kept.add(columns.location[i], columns.part[i], columns.key[i]);
            }
        }
        return best(kept);
    }

    /** Judged by the least that the rest can cost if locations could be used twice. */
    Columns closely(Columns columns, Relaxation relaxation) {
        var kept = new Columns();
        for (int i = 0; i < columns.count; i++) {
            long bound = relaxation.with(columns.part[i], columns.key[i]);
            if (bound != Key.NONE && bound <= within) {
                kept.add(columns.location[i], columns.part[i], columns.key[i]);
            }
        }
        return best(kept);
    }

    private Columns best(Columns columns) {
        var start = new int[states.count() + 1];
        for (int i = 0; i < columns.count; i++) {
            start[columns.part[i] + 1]++;
        }
        for (int part = 0; part < states.count(); part++) {
            start[part + 1] += start[part];
        }
        var ranked = ranked(columns, start);
        var keeps = new boolean[columns.count];
        for (int part = 0; part < states.count(); part++) {
            int end = Math.min(start[part + 1], start[part] + network.mostShipments);
            for (int i = start[part]; i < end; i++) {
                keeps[ranked[i]] = true;
            }
        }
        return only(columns, keeps);
    }

    /** Columns by part and then by rank; within a part, they come in the order of locations. */
    private static int[] ranked(Columns columns, int[] start) {
        var ranked = new int[columns.count];
        var end = start.clone();
        for (int column = 0; column < columns.count; column++) {
            int part = columns.part[column];
            int place = end[part]++;
            while (place > start[part] && columns.key[ranked[place - 1]] > columns.key[column]) {
                ranked[place] = ranked[place - 1];
                place--;
            }
            ranked[place] = column;
        }
        return ranked;
    }

    private static Columns only(Columns columns, boolean[] keeps) {
        var kept = new Columns();
        for (int i = 0; i < columns.count; i++) {
            if (keeps[i]) {
                kept.add(columns.location[i], columns.part[i], columns.key[i]);
            }
        }
        return kept;
    }
}

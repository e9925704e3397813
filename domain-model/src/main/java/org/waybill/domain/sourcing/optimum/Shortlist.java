package org.waybill.domain.sourcing.optimum;

import java.util.Arrays;

/**
 * The columns that the best plan can be made of.
 *
 * <p>A column is left out if no plan with it is within a bound that some plan keeps. It is also
 * left out if as many others as a plan can have shipments are better for the same part: by key,
 * else by the order of locations. One of their locations is not in the plan, so that it could take
 * the part over, and the plan would be better. This holds under every constraint, since all of them
 * are about a single shipment, or about how an order is cut into parts, and neither changes.
 */
final class Shortlist {

    private final Network network;
    private final States states;
    private long within;

    Shortlist(Network network, States states, long within) {
        this.network = network;
        this.states = states;
        this.within = within;
    }

    /** What some plan costs, as far as is known. */
    long within() {
        return within;
    }

    /** Judged by dual prices, and by the cheapest plan of two shipments. */
    Columns roughly(Columns columns) {
        var best = new int[states.count()];
        Arrays.fill(best, -1);
        for (int i = 0; i < columns.count; i++) {
            int other = best[columns.part[i]];
            if (other < 0 || columns.key[i] < columns.key[other]) {
                best[columns.part[i]] = i;
            }
        }
        within = Math.min(within, pair(columns, best));
        var kept = new Columns();
        for (int i = 0; i < columns.count; i++) {
            if (columns.bound[i] <= within && (!pairsOnly() || hasRest(columns, best, i))) {
                kept.add(columns, i);
            }
        }
        return best(kept);
    }

    private boolean pairsOnly() {
        return network.mostShipments <= 2;
    }

    private boolean hasRest(Columns columns, int[] best, int column) {
        int rest = states.all - columns.part[column];
        return rest == 0
                || best[rest] >= 0 && columns.key[column] + columns.key[best[rest]] <= within;
    }

    private long pair(Columns columns, int[] best) {
        long least = Key.NONE;
        for (int i = 0; i < columns.count; i++) {
            int other = best[states.all - columns.part[i]];
            if (other >= 0 && columns.location[other] != columns.location[i]) {
                least = Math.min(least, columns.key[i] + columns.key[other]);
            }
        }
        return least;
    }

    /** Judged by the least that the rest can cost if locations could be used twice. */
    Columns closely(Columns columns, Relaxation relaxation) {
        var kept = new Columns();
        for (int i = 0; i < columns.count; i++) {
            long bound = relaxation.with(columns.part[i], columns.key[i]);
            if (bound != Key.NONE && bound <= within) {
                kept.add(columns, i);
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
                kept.add(columns, i);
            }
        }
        return kept;
    }
}

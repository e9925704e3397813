package org.waybill.domain.sourcing.foresight;

import java.util.Arrays;

/** What an order costs at given prices of positions, and what it would pay for each position. */
final class Appraisal {

    private static final int SETS = 1 << Parcels.MOST_ITEMS;

    /** Hears what is bidden. */
    interface Bids {
        /** Each of some units of a position is worth so much. */
        void bid(int position, long micros, int units);
    }

    private final long[] prices;
    private long[] priced = new long[0];
    private final long[] first = new long[SETS];
    private final long[] second = new long[SETS];
    private final int[] firstPlace = new int[SETS];
    private final long[] rest = new long[SETS];
    private final int[] cut = new int[SETS];

    /**
     * Begins.
     *
     * @param prices by position; may be changed meanwhile
     */
    Appraisal(long[] prices) {
        this.prices = prices;
    }

    /** The least that an order costs at the prices, or what it costs not to serve it. */
    long least(Asker asker) {
        price(asker);
        combine(asker.parcels());
        return Math.min(asker.lost(), rest[asker.parcels().all]);
    }

    private void price(Asker asker) {
        var parcels = asker.parcels();
        int items = parcels.items;
        int size = parcels.cost.length;
        if (priced.length < size) {
            priced = new long[size];
        }
        Arrays.fill(first, 0, parcels.all + 1, Parcels.NONE);
        Arrays.fill(second, 0, parcels.all + 1, Parcels.NONE);
        for (int place = 0; place < parcels.senders; place++) {
            int row = place << items;
            priced[row] = 0;
            for (int set = 1; set <= parcels.all; set++) {
                int item = Integer.numberOfTrailingZeros(set);
                // For now only the shadow prices of the set.
                priced[row | set] = priced[row | (set & (set - 1))] + scarcity(asker, place, item);
            }
            for (int set = 1; set <= parcels.all; set++) {
                long cost = parcels.cost[row | set];
                priced[row | set] = cost == Parcels.NONE ? cost : cost + priced[row | set];
                rank(set, place, priced[row | set]);
            }
        }
    }

    private void rank(int set, int place, long cost) {
        if (cost < first[set]) {
            second[set] = first[set];
            first[set] = cost;
            firstPlace[set] = place;
        } else if (cost < second[set]) {
            second[set] = cost;
        }
    }

    /** Shadow prices of an item from a location. */
    private long scarcity(Asker asker, int place, int item) {
        return asker.parcels().units[item] * (stockPrice(asker, place, item) + room(asker, place));
    }

    private long stockPrice(Asker asker, int place, int item) {
        return price(asker.stock()[place * asker.parcels().items + item]);
    }

    private long room(Asker asker, int place) {
        return price(asker.room()[place]);
    }

    private long price(int position) {
        return position == Contest.FREE ? 0 : prices[position];
    }

    /** The cheapest way to cut each set into parcels. */
    private void combine(Parcels parcels) {
        rest[0] = 0;
        for (int set = 1; set <= parcels.all; set++) {
            int lowest = set & -set;
            int others = set ^ lowest;
            long best = Parcels.NONE;
            for (int part = others; ; part = (part - 1) & others) {
                long cost = first[part | lowest] + rest[others ^ part];
                if (cost < best) {
                    best = cost;
                    cut[set] = part | lowest;
                }
                if (part == 0) {
                    break;
                }
            }
            rest[set] = Math.min(best, Parcels.NONE);
        }
    }

    /** Tells what the order that was just looked at would pay for a unit of each position. */
    void bid(Asker asker, Bids bids) {
        var parcels = asker.parcels();
        for (int place = 0; place < parcels.senders; place++) {
            for (int item = 0; item < parcels.items; item++) {
                int stock = asker.stock()[place * parcels.items + item];
                int room = asker.room()[place];
                if (stock != Contest.FREE || room != Contest.FREE) {
                    bid(asker, place, item, bids);
                }
            }
        }
    }

    private void bid(Asker asker, int place, int item, Bids bids) {
        var parcels = asker.parcels();
        int row = place << parcels.items;
        int others = parcels.all ^ (1 << item);
        long with = Parcels.NONE;
        long without = asker.lost();
        for (int part = others; ; part = (part - 1) & others) {
            int set = part | 1 << item;
            long left = rest[parcels.all ^ set];
            with = Math.min(with, priced[row | set] + left);
            without = Math.min(without, (firstPlace[set] == place ? second : first)[set] + left);
            if (part == 0) {
                break;
            }
        }
        // What it pays for this now, it would pay on top.
        long gain = without - with;
        if (with >= Parcels.NONE) {
            return;
        }
        int units = parcels.units[item];
        int stock = asker.stock()[place * parcels.items + item];
        int room = asker.room()[place];
        offer(bids, stock, gain / units + price(stock), units);
        offer(bids, room, gain / units + price(room), units);
    }

    private static void offer(Bids bids, int position, long micros, int units) {
        if (position != Contest.FREE && micros > 0) {
            bids.bid(position, micros, units);
        }
    }

    /** Counts what the order that was just looked at would take, if it is served at all. */
    void take(Asker asker, long[] taken) {
        var parcels = asker.parcels();
        if (asker.lost() < rest[parcels.all]) {
            return;
        }
        for (int set = parcels.all; set != 0; set ^= cut[set]) {
            int place = firstPlace[cut[set]];
            for (int item = 0; item < parcels.items; item++) {
                if ((cut[set] >> item & 1) != 0) {
                    add(taken, asker.stock()[place * parcels.items + item], parcels.units[item]);
                    add(taken, asker.room()[place], parcels.units[item]);
                }
            }
        }
    }

    private static void add(long[] taken, int position, int units) {
        if (position != Contest.FREE) {
            taken[position] += units;
        }
    }
}

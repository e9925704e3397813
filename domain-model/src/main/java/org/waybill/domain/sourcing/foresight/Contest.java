package org.waybill.domain.sourcing.foresight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Orders and walk-in customers, all known, who want the same stock. Without the limits of the stock
 * each order would choose for itself; here the limits have prices instead. For any prices that are
 * not negative, what everybody costs at these prices, less what the stock is worth at them, is less
 * than any way of serving them can cost: the Lagrangian bound. A location may send an order several
 * parcels here, which only makes the bound lower.
 */
public final class Contest {

    /** A position of which there is always enough. */
    public static final int FREE = -1;

    private final long[] supply;
    private final List<Asker> askers;
    private final int[] walkInPosition;
    private final long[] walkInLost;

    private Contest(Builder builder) {
        supply = builder.supply.stream().mapToLong(Long::longValue).toArray();
        askers = List.copyOf(builder.askers);
        walkInPosition = builder.walkInPosition.stream().mapToInt(Integer::intValue).toArray();
        walkInLost = builder.walkInLost.stream().mapToLong(Long::longValue).toArray();
    }

    /** Gathers who wants what. */
    public static final class Builder {

        private final List<Long> supply = new ArrayList<>();
        private final List<Asker> askers = new ArrayList<>();
        private final List<Integer> walkInPosition = new ArrayList<>();
        private final List<Long> walkInLost = new ArrayList<>();

        /** Adds so many units of something at one place, and numbers it. */
        public int position(long units) {
            supply.add(units);
            return supply.size() - 1;
        }

        /**
         * Adds an order.
         *
         * @param lost micros that it costs not to serve it
         * @param stock the position for each item, location by location
         * @param room the position of each location's capacity
         */
        public void order(Parcels parcels, long lost, int[] stock, int[] room) {
            askers.add(new Asker(parcels, lost, stock.clone(), room.clone()));
        }

        /** Adds a customer who takes a unit of a position, or leaves without, for so much. */
        public void walkIn(int position, long lost) {
            walkInPosition.add(position);
            walkInLost.add(lost);
        }

        /** All of it. */
        public Contest build() {
            return new Contest(this);
        }
    }

    /** How many positions there are. */
    int positions() {
        return supply.length;
    }

    /** The bound at some prices: no way of serving them costs less. */
    public long bound(long[] prices) {
        var appraisal = new Appraisal(prices);
        long sum = 0;
        for (var asker : askers) {
            sum += appraisal.least(asker);
        }
        return sum + beside(prices);
    }

    /** The bound but for the orders. */
    private long beside(long[] prices) {
        long sum = 0;
        for (int i = 0; i < walkInPosition.length; i++) {
            sum += Math.min(walkInLost[i], prices[walkInPosition[i]]);
        }
        for (int i = 0; i < prices.length; i++) {
            sum -= prices[i] * supply[i];
        }
        return sum;
    }

    /**
     * Sets each position's price half way to what the last unit of it is worth to those who want
     * it, all others' prices as they are. With fewer who want it than there is, it is worth
     * nothing.
     *
     * @param prices by position; changed
     * @return the bound at the prices as they were
     */
    long ascend(long[] prices) {
        var appraisal = new Appraisal(prices);
        var book = new BidBook(supply.length, askers.size() * 8);
        long sum = beside(prices);
        for (var asker : askers) {
            sum += appraisal.least(asker);
            appraisal.bid(asker, book);
        }
        for (int i = 0; i < walkInPosition.length; i++) {
            book.bid(walkInPosition[i], walkInLost[i], 1);
        }
        var worth = book.worth(supply);
        for (int i = 0; i < prices.length; i++) {
            prices[i] += (worth[i] - prices[i]) / 2;
        }
        return sum;
    }

    /**
     * The best bound that some rounds find: first as {@link #ascend}, then by steps against the
     * subgradient, as far as Polyak tells.
     *
     * @param known what some way of serving them does cost, in micros
     */
    public long bound(int rounds, int steps, long known) {
        var prices = new long[supply.length];
        var best = prices.clone();
        long bound = Long.MIN_VALUE;
        for (int i = 0; i < rounds; i++) {
            var before = prices.clone();
            long now = ascend(prices);
            if (now > bound) {
                bound = now;
                best = before;
            }
        }
        return new Subgradient(this, best, known).climb(steps, Math.max(bound, bound(best)));
    }

    /**
     * The bound at some prices, and what would be taken at them beyond what there is.
     *
     * @param excess by position; filled in
     */
    long excess(long[] prices, long[] excess) {
        var appraisal = new Appraisal(prices);
        Arrays.setAll(excess, i -> -supply[i]);
        long sum = beside(prices);
        for (var asker : askers) {
            sum += appraisal.least(asker);
            appraisal.take(asker, excess);
        }
        for (int i = 0; i < walkInPosition.length; i++) {
            if (prices[walkInPosition[i]] <= walkInLost[i]) {
                excess[walkInPosition[i]]++;
            }
        }
        return sum;
    }
}

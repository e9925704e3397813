package org.waybill.domain.sourcing.foresight;

/** Raises a Lagrangian bound by steps along what is taken too much and too little. */
final class Subgradient {

    private static final int PATIENCE = 12;
    private static final double MICRO = 1;

    private final Contest contest;
    private final long known;
    private final long[] start;

    Subgradient(Contest contest, long[] start, long known) {
        this.contest = contest;
        this.start = start;
        this.known = known;
    }

    /** The best bound that so many steps find, or the one that was there before. */
    long climb(int steps, long before) {
        long best = before;
        var prices = start.clone();
        var bestPrices = start.clone();
        var excess = new long[prices.length];
        double reach = 1;
        int idle = 0;
        for (int i = 0; i < steps; i++) {
            long now = contest.excess(prices, excess);
            if (now > best) {
                best = now;
                bestPrices = prices.clone();
                idle = 0;
            } else if (++idle == PATIENCE) {
                idle = 0;
                reach /= 2;
                prices = bestPrices.clone();
                now = contest.excess(prices, excess);
            }
            step(prices, excess, reach * Math.max(MICRO, known - now));
        }
        return best;
    }

    private static void step(long[] prices, long[] excess, double gap) {
        double square = 0;
        for (int i = 0; i < prices.length; i++) {
            // At a price of nothing, what is left over says nothing.
            if (excess[i] > 0 || prices[i] > 0) {
                square += (double) excess[i] * excess[i];
            }
        }
        if (square == 0) {
            return;
        }
        for (int i = 0; i < prices.length; i++) {
            prices[i] = Math.max(0, prices[i] + (long) (gap / square * excess[i]));
        }
    }
}

package org.waybill.domain.sourcing.optimum;

import org.jspecify.annotations.Nullable;

/**
 * A plan that is quickly found. It begins with the location that has everything for the least; if
 * none has, with the one that has most, and so on with what is left. Then it adds one location
 * after the other as long as that is cheaper. What is certain to cost more need not be looked at.
 */
final class FirstGuess {

    private final Network network;
    private final DualPrices prices;
    private final Trial trial;
    private final LocationSet set;
    private final int banned;

    private FirstGuess(Network network, Rough rough, DualPrices prices, int banned) {
        this.network = network;
        this.prices = prices;
        this.trial = new Trial(network);
        this.set = new LocationSet(network, rough, trial);
        this.banned = banned;
    }

    /**
     * That plan; null if none was found.
     *
     * @param banned a location that may not be used; negative for none
     */
    static @Nullable Draft of(Network network, Rough rough, DualPrices prices, int banned) {
        var guess = new FirstGuess(network, rough, prices, banned);
        long key = guess.single();
        if (key == Key.NONE) {
            key = guess.several();
        }
        if (key == Key.NONE) {
            return null;
        }
        guess.improve(key);
        return guess.set.key() == Key.NONE ? null : guess.set.draft();
    }

    private long single() {
        long least = Key.NONE;
        for (int location = 0; location < network.count; location++) {
            if (location != banned && trial.able(location, network.items.copies)) {
                long key = trial.key(location, network.items.copies);
                if (key < least) {
                    least = key;
                    set.clear();
                    set.add(location);
                }
            }
        }
        return least;
    }

    private long several() {
        var left = network.items.copies.clone();
        long key = Key.NONE;
        while (key == Key.NONE && !set.full()) {
            int location = ablest(left);
            if (location < 0) {
                return Key.NONE;
            }
            set.add(location);
            for (int item = 0; item < left.length; item++) {
                left[item] -= Math.min(left[item], network.able[location][item]);
            }
            key = set.key();
        }
        return key;
    }

    /** The location that has most of what is left; negative if none has any. */
    private int ablest(int[] left) {
        int ablest = -1;
        int most = 0;
        for (int location = 0; location < network.count; location++) {
            int sum = 0;
            for (int item = 0; item < left.length; item++) {
                sum += Math.min(left[item], network.able[location][item]);
            }
            if (location != banned && sum > most && !set.contains(location)) {
                ablest = location;
                most = sum;
            }
        }
        return ablest;
    }

    private void improve(long key) {
        long least = key;
        while (!set.full()) {
            int best = -1;
            for (int location = 0; location < network.count; location++) {
                if (location != banned && promises(location, least) && !set.contains(location)) {
                    set.add(location);
                    long with = set.key();
                    set.remove();
                    if (with < least) {
                        least = with;
                        best = location;
                    }
                }
            }
            if (best < 0) {
                return;
            }
            set.add(best);
        }
    }

    /** Whether a location could be in a plan that costs less. */
    private boolean promises(int location, long key) {
        return prices.slack[location] <= key - prices.order();
    }
}

package org.waybill.domain.sourcing.optimum;

/**
 * The key of some plan that is quickly found: from one location the cheapest there is; else the
 * location that can give most, and so on with what is left. Whatever is certain to cost more need
 * not be looked at.
 */
final class FirstGuess {

    private final Network network;
    private final Trial trial;
    private final int banned;

    private FirstGuess(Network network, Trial trial, int banned) {
        this.network = network;
        this.trial = trial;
        this.banned = banned;
    }

    /**
     * That key; {@link Key#NONE} if there is no plan of this kind.
     *
     * @param banned a location that may not be used; negative for none
     */
    static long key(Network network, Trial trial, int banned) {
        var guess = new FirstGuess(network, trial, banned);
        long single = guess.cheapest(network.items.copies, new boolean[network.count]);
        return single == Key.NONE && network.mostShipments > 1 ? guess.several() : single;
    }

    /** The cheapest shipment of all that is left. */
    private long cheapest(int[] left, boolean[] used) {
        long cheapest = Key.NONE;
        for (int location = 0; location < network.count; location++) {
            if (location != banned && !used[location] && trial.able(location, left)) {
                cheapest = Math.min(cheapest, trial.key(location, left));
            }
        }
        return cheapest;
    }

    /** The cheapest of those that begin with one location each. */
    private long several() {
        long cheapest = Key.NONE;
        for (int first = 0; first < network.count; first++) {
            if (first != banned) {
                cheapest = Math.min(cheapest, beginning(first));
            }
        }
        return cheapest;
    }

    private long beginning(int first) {
        var used = new boolean[network.count];
        var left = network.items.copies.clone();
        long sum = 0;
        int location = first;
        for (int count = 1; count < network.mostShipments && location >= 0; count++) {
            var part = part(location, left);
            long key = trial.key(location, part);
            if (key == Key.NONE) {
                return Key.NONE;
            }
            sum += key;
            used[location] = true;
            for (int item = 0; item < left.length; item++) {
                left[item] -= part[item];
            }
            long last = cheapest(left, used);
            if (last != Key.NONE) {
                return sum + last;
            }
            location = ablest(left, used);
        }
        return Key.NONE;
    }

    private int[] part(int location, int[] left) {
        var part = left.clone();
        for (int item = 0; item < part.length; item++) {
            part[item] = Math.min(part[item], network.able[location][item]);
        }
        return part;
    }

    /** The location that has most of what is left; negative if none has any. */
    private int ablest(int[] left, boolean[] used) {
        int ablest = -1;
        int most = 0;
        for (int location = 0; location < network.count; location++) {
            int sum = 0;
            for (int item = 0; item < left.length; item++) {
                sum += Math.min(left[item], network.able[location][item]);
            }
            if (location != banned && !used[location] && sum > most) {
                ablest = location;
                most = sum;
            }
        }
        return ablest;
    }
}

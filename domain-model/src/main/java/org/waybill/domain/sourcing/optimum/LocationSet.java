package org.waybill.domain.sourcing.optimum;

import java.util.TreeMap;

/**
 * Some locations, and what a plan of them costs in which each item comes from where it is cheapest.
 * It need not be the best plan of these locations.
 */
final class LocationSet {

    private final Network network;
    private final Rough rough;
    private final Trial trial;
    private final int[] locations;
    private final int[][] copies;
    private int size;

    LocationSet(Network network, Rough rough, Trial trial) {
        this.network = network;
        this.rough = rough;
        this.trial = trial;
        locations = new int[network.mostShipments];
        copies = new int[network.mostShipments][network.items.count];
    }

    boolean full() {
        return size == locations.length;
    }

    boolean contains(int location) {
        for (int i = 0; i < size; i++) {
            if (locations[i] == location) {
                return true;
            }
        }
        return false;
    }

    void add(int location) {
        locations[size] = location;
        size++;
    }

    /** Takes the last one away. */
    void remove() {
        size--;
    }

    void clear() {
        size = 0;
    }

    /** The key of that plan; {@link Key#NONE} if it is none. */
    long key() {
        for (int item = 0; item < network.items.count; item++) {
            if (!share(item)) {
                return Key.NONE;
            }
        }
        long sum = 0;
        for (int i = 0; i < size; i++) {
            if (!empty(copies[i])) {
                long key = trial.key(locations[i], copies[i]);
                if (key == Key.NONE) {
                    return Key.NONE;
                }
                sum += key;
            }
        }
        return sum;
    }

    /** That plan; its key must have been asked for last. */
    Draft draft() {
        var parts = new TreeMap<Integer, int[]>();
        for (int i = 0; i < size; i++) {
            if (!empty(copies[i])) {
                parts.put(locations[i], copies[i].clone());
            }
        }
        var places = parts.keySet().stream().mapToInt(Integer::intValue).toArray();
        return Draft.of(network, places, parts.values().toArray(int[][]::new));
    }

    private boolean share(int item) {
        for (int i = 0; i < size; i++) {
            copies[i][item] = 0;
        }
        int left = network.items.copies[item];
        while (left > 0) {
            int cheapest = cheapest(item);
            if (cheapest < 0) {
                return false;
            }
            copies[cheapest][item] = Math.min(left, network.able[locations[cheapest]][item]);
            left -= copies[cheapest][item];
        }
        return true;
    }

    private int cheapest(int item) {
        int cheapest = -1;
        for (int i = 0; i < size; i++) {
            if (copies[i][item] == 0
                    && network.able[locations[i]][item] > 0
                    && (cheapest < 0
                            || rough.unit(locations[i], item)
                                    < rough.unit(locations[cheapest], item))) {
                cheapest = i;
            }
        }
        return cheapest;
    }

    private static boolean empty(int[] part) {
        for (int count : part) {
            if (count > 0) {
                return false;
            }
        }
        return true;
    }
}

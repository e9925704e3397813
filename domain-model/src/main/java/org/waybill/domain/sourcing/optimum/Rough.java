package org.waybill.domain.sourcing.optimum;

import java.util.Arrays;

/**
 * A rough bound: what shipments cost at least, and what copies cost at least, each by itself. Any
 * shipment costs at least its location's opening and its copies at that location.
 */
final class Rough {

    /** The least of a shipment without what is in it, over all locations. Never negative. */
    final long opening;

    /** The least of a copy, by item, over the locations that have any. */
    final long[] least;

    final Floor[] floors;
    private final Network network;
    private final long[] openings;
    private final long[][] units;

    Rough(Network network) {
        this.network = network;
        int items = network.items.count;
        floors = new Floor[network.count];
        openings = new long[network.count];
        units = new long[network.count][items];
        least = new long[items];
        Arrays.fill(least, Key.NONE);
        long lowest = Key.NONE;
        for (int i = 0; i < network.count; i++) {
            floors[i] = new Floor(network.rates[i], network.items.totalGrams);
            openings[i] = network.opening[i] + floors[i].of(0, 0);
            lowest = Math.min(lowest, openings[i]);
            price(i);
        }
        opening = network.count == 0 ? 0 : lowest;
        for (int item = 0; item < items; item++) {
            least[item] = least[item] == Key.NONE ? 0 : least[item];
        }
    }

    private void price(int location) {
        for (int item = 0; item < least.length; item++) {
            units[location][item] =
                    network.unit[location][item]
                            + floors[location].perGram * network.items.grams[item];
            if (network.able[location][item] > 0) {
                least[item] = Math.min(least[item], units[location][item]);
            }
        }
    }

    /** What a shipment from a location costs at least without what is in it. */
    long opening(int location) {
        return openings[location];
    }

    /** What a copy costs at a location, with its weight. */
    long unit(int location, int item) {
        return units[location][item];
    }
}

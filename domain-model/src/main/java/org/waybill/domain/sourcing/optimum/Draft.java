package org.waybill.domain.sourcing.optimum;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A plan in numbers. The better one comes first: by key, that is by cost, then by number of
 * shipments; then the one whose locations come first, whose services come first, and whose earlier
 * locations have more units of the earlier lines.
 */
final class Draft implements Comparable<Draft> {

    final long key;

    /** Places of the locations, in order. */
    final int[] locations;

    /** Places of the services, by shipment. */
    final int[] services;

    /** Units by shipment and line. */
    final int[][] units;

    private Draft(long key, int[] locations, int[] services, int[][] units) {
        this.key = key;
        this.locations = locations;
        this.services = services;
        this.units = units;
    }

    /**
     * A plan.
     *
     * @param locations in order
     * @param copies by shipment and item
     */
    static Draft of(Network network, int[] locations, int[][] copies) {
        long key = -Key.of(network.problem.policy().splitPenalty());
        var services = new int[locations.length];
        for (int i = 0; i < locations.length; i++) {
            var parcel = Parcel.of(network.items, copies[i]);
            var rates = network.rates[locations[i]];
            services[i] = rates.cheapest(parcel.grams(), parcel.hazmat());
            key += rates.best(parcel.grams(), parcel.hazmat()) + network.opening[locations[i]];
            for (int item = 0; item < copies[i].length; item++) {
                key += copies[i][item] * network.unit[locations[i]][item];
            }
        }
        return new Draft(key, locations, services, LineUnits.of(network.items, copies));
    }

    /** Its key with a split penalty for the first shipment, too, as while searching. */
    long searchKey(Network network) {
        return key + Key.of(network.problem.policy().splitPenalty());
    }

    /** The better one. */
    static @Nullable Draft better(@Nullable Draft one, @Nullable Draft other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    @Override
    public int compareTo(Draft other) {
        int by = Long.compare(key, other.key);
        if (by == 0) {
            by = Arrays.compare(locations, other.locations);
        }
        if (by == 0) {
            by = Arrays.compare(services, other.services);
        }
        return by == 0 ? LineUnits.compare(units, other.units) : by;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Draft draft && compareTo(draft) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(key) + Arrays.hashCode(locations);
    }
}

package org.waybill.domain.stock;

import java.util.Set;
import org.waybill.domain.location.LocationId;

/**
 * Which locations count. Sums over many locations are remembered by it, so it equals another only
 * where both always answer alike.
 */
@FunctionalInterface
public interface Eligible {

    /** All of them. */
    Eligible EVERYWHERE = location -> true;

    /** Whether a location counts. */
    boolean counts(LocationId location);

    /** These and no others. */
    static Eligible only(Set<LocationId> locations) {
        return new Only(Set.copyOf(locations));
    }

    /** These and no others. */
    static Eligible only(LocationId... locations) {
        return only(Set.of(locations));
    }

    /** Named ones. */
    record Only(Set<LocationId> locations) implements Eligible {

        @Override
        public boolean counts(LocationId location) {
            return locations.contains(location);
        }
    }
}

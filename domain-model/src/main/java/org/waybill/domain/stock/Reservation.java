package org.waybill.domain.stock;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;

/**
 * What is promised to an order's line.
 *
 * @param unrouted units not yet assigned to a location
 * @param assigned units by the location that has to deliver them
 * @param preordered of the unrouted units, those of the channel's pre-order quota
 */
public record Reservation(long unrouted, Map<LocationId, Long> assigned, long preordered) {

    /** Nothing promised. */
    public static final Reservation NONE = new Reservation(0, Map.of(), 0);

    public Reservation {
        assigned = Collections.unmodifiableSortedMap(new TreeMap<>(assigned));
    }

    /** Units at a location; without one, on the network. */
    public long at(@Nullable LocationId location) {
        return location == null ? unrouted : assigned.getOrDefault(location, 0L);
    }

    /** All units. */
    public long total() {
        return unrouted + assigned.values().stream().mapToLong(Long::longValue).sum();
    }

    Reservation move(@Nullable LocationId location, long delta) {
        if (location == null) {
            return new Reservation(unrouted + delta, assigned, preordered);
        }
        var next = new TreeMap<>(assigned);
        next.merge(location, delta, Long::sum);
        next.values().removeIf(quantity -> quantity == 0);
        return new Reservation(unrouted, next, preordered);
    }

    Reservation preorder(long delta) {
        return new Reservation(unrouted, assigned, preordered + delta);
    }
}

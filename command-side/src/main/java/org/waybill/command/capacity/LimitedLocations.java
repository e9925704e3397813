package org.waybill.command.capacity;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.waybill.command.States;
import org.waybill.domain.capacity.Capacity;
import org.waybill.domain.capacity.CapacityEvent.CapacitySet;
import org.waybill.domain.location.LocationId;
import org.waybill.store.EventLog;
import org.waybill.store.RecordedEvent;

/**
 * Which locations limit what they do. It is kept in memory, so that the orders of a location
 * without limits neither read nor lock anything; what the log says anew is asked for again.
 */
@Component
class LimitedLocations {

    private final States states;
    private final ConcurrentHashMap<String, Limits> known = new ConcurrentHashMap<>();

    LimitedLocations(States states, EventLog log) {
        this.states = states;
        log.listen(this::forget);
    }

    private record Limits(boolean now, boolean ever) {}

    /** Whether anything is limited. */
    boolean limits(LocationId location) {
        return of(location).now();
    }

    /** Whether anything ever was, so that there may be bookings. */
    boolean limited(LocationId location) {
        return of(location).ever();
    }

    private Limits of(LocationId location) {
        var address = Capacity.address(location);
        var limits = known.get(address);
        if (limits == null) {
            var capacity = states.capacity(location, Long.MAX_VALUE);
            limits = new Limits(capacity.limited(), capacity.plan() != null);
            known.put(address, limits);
        }
        return limits;
    }

    private void forget(List<RecordedEvent> events) {
        for (var event : events) {
            if (event.payload() instanceof CapacitySet set) {
                known.remove(Capacity.address(set.location()));
            }
        }
    }
}

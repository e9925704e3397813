package org.waybill.saga.capacity;

import java.util.List;
import org.waybill.domain.capacity.CapacityCommand.ExpireCapacity;
import org.waybill.domain.capacity.CapacityEvent;
import org.waybill.domain.capacity.CapacityEvent.CapacityBooked;
import org.waybill.domain.capacity.CapacityEvent.CapacityConfirmed;
import org.waybill.domain.capacity.CapacityEvent.CapacityExpired;
import org.waybill.domain.capacity.CapacityEvent.CapacityLost;
import org.waybill.domain.capacity.CapacityEvent.CapacityReleased;
import org.waybill.domain.capacity.CapacityEvent.CapacitySet;
import org.waybill.domain.capacity.CapacityEvent.CapacityUsed;
import org.waybill.saga.Timer;

/**
 * What follows from a booking of capacity: the location is asked to end what is over when this one
 * may be. It remembers nothing; the location itself knows what is still booked.
 */
final class CapacityProcess {

    private CapacityProcess() {}

    /** The timers that an event sets. */
    static List<Timer> react(CapacityEvent event) {
        return switch (event) {
            case CapacityBooked e when e.expiresAt() != null ->
                    List.of(
                            new Timer(
                                    "expire-capacity",
                                    e.location().value() + "/" + e.booking().value(),
                                    e.expiresAt(),
                                    new ExpireCapacity(e.location(), e.expiresAt())));
            case CapacityBooked _,
                    CapacitySet _,
                    CapacityLost _,
                    CapacityConfirmed _,
                    CapacityUsed _,
                    CapacityReleased _,
                    CapacityExpired _ ->
                    List.of();
        };
    }
}

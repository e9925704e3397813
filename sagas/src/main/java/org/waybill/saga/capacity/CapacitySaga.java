package org.waybill.saga.capacity;

import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.capacity.Capacity;
import org.waybill.domain.capacity.CapacityEvent;
import org.waybill.saga.ParkedEvents;
import org.waybill.saga.Processes;
import org.waybill.saga.Reaction;
import org.waybill.saga.Saga;
import org.waybill.saga.Trigger;

/** Sets the timers that {@link CapacityProcess} says. */
@Component
@ProcessingGroup("fulfillment-saga")
class CapacitySaga extends Saga {

    private static final String KIND = "capacity";

    private final Processes processes;

    CapacitySaga(Processes processes, ParkedEvents parked, Clock clock) {
        super(KIND, parked, clock);
        this.processes = processes;
    }

    @Override
    protected @Nullable String process(Object event) {
        return event instanceof CapacityEvent e ? Capacity.address(e.location()) : null;
    }

    @Override
    protected @Nullable String processAt(String address) {
        return address.startsWith("capacity:") ? address : null;
    }

    @Override
    protected void react(Object event, Trigger trigger) {
        if (event instanceof CapacityEvent e) {
            var timers = CapacityProcess.react(e);
            if (!timers.isEmpty()) {
                var reaction = Reaction.remember(e.location()).withTimers(timers);
                processes.carryOut(KIND, Capacity.address(e.location()), trigger, reaction);
            }
        }
    }
}

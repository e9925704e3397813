package org.waybill.saga.foresight;

import java.time.Clock;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.foresight.Foresight;
import org.waybill.domain.foresight.ForesightCommand.RefreshPrices;
import org.waybill.domain.foresight.ForesightEvent;
import org.waybill.saga.ParkedEvents;
import org.waybill.saga.Processes;
import org.waybill.saga.Reaction;
import org.waybill.saga.Saga;
import org.waybill.saga.Timer;
import org.waybill.saga.Trigger;

/**
 * Has prices computed when an event says that they are due. A timer that was overtaken by another
 * event goes off in vain: it is no longer what is due.
 */
@Component
@ProcessingGroup("fulfillment-saga")
class ForesightSaga extends Saga {

    private static final String KIND = "foresight";

    private final Processes processes;

    ForesightSaga(Processes processes, ParkedEvents parked, Clock clock) {
        super(KIND, parked, clock);
        this.processes = processes;
    }

    @Override
    protected @Nullable String process(Object event) {
        return event instanceof ForesightEvent ? Foresight.ADDRESS : null;
    }

    @Override
    protected @Nullable String processAt(String address) {
        return address.equals(Foresight.ADDRESS) ? address : null;
    }

    @Override
    protected void react(Object event, Trigger trigger) {
        if (event instanceof ForesightEvent e && e.next() != null) {
            var due = e.next();
            var timer = new Timer("refresh-prices", Foresight.ADDRESS, due, new RefreshPrices(due));
            var reaction = Reaction.remember(Foresight.ADDRESS).withTimers(List.of(timer));
            processes.carryOut(KIND, Foresight.ADDRESS, trigger, reaction);
        }
    }
}

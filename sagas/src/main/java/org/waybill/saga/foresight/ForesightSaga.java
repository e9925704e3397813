package org.waybill.saga.foresight;

import java.time.Clock;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.foresight.Foresight;
import org.waybill.domain.foresight.ForesightCommand.RefreshPrices;
import org.waybill.domain.foresight.ForesightCommand.ReoptimiseOrders;
import org.waybill.domain.foresight.ForesightEvent;
import org.waybill.domain.foresight.ForesightEvent.PricesRefreshed;
import org.waybill.saga.ParkedEvents;
import org.waybill.saga.Processes;
import org.waybill.saga.Reaction;
import org.waybill.saga.Saga;
import org.waybill.saga.Send;
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
        if (event instanceof ForesightEvent e) {
            var sends = reoptimise(e);
            var reaction = Reaction.send(Foresight.ADDRESS, sends).withTimers(timers(e));
            processes.carryOut(KIND, Foresight.ADDRESS, trigger, reaction);
        }
    }

    private static List<Timer> timers(ForesightEvent event) {
        var due = event.next();
        return due == null
                ? List.of()
                : List.of(
                        new Timer(
                                "refresh-prices", Foresight.ADDRESS, due, new RefreshPrices(due)));
    }

    /** Orders are worth another look when what stock is worth has changed. */
    private static List<Send> reoptimise(ForesightEvent event) {
        return event instanceof PricesRefreshed e && e.prices().settings().reoptimise() > 0
                ? List.of(
                        new Send(
                                new ReoptimiseOrders(e.prices().settings().reoptimise()),
                                e.prices().at()))
                : List.of();
    }
}

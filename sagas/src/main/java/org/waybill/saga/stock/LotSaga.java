package org.waybill.saga.stock;

import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.stock.LotChange;
import org.waybill.domain.stock.Stock;
import org.waybill.saga.ParkedEvents;
import org.waybill.saga.Processes;
import org.waybill.saga.Reaction;
import org.waybill.saga.Saga;
import org.waybill.saga.Trigger;

/** Sets the timers that {@link LotProcess} says. */
@Component
@ProcessingGroup("fulfillment-saga")
class LotSaga extends Saga {

    private static final String KIND = "lots";

    private final Processes processes;

    LotSaga(Processes processes, ParkedEvents parked, Clock clock) {
        super(KIND, parked, clock);
        this.processes = processes;
    }

    @Override
    protected @Nullable String process(Object event) {
        return event instanceof LotChange e && !LotProcess.react(e).isEmpty()
                ? Stock.address(e.sku())
                : null;
    }

    @Override
    protected @Nullable String processAt(String address) {
        return null;
    }

    @Override
    protected void react(Object event, Trigger trigger) {
        if (event instanceof LotChange e) {
            var reaction = Reaction.remember(e.sku()).withTimers(LotProcess.react(e));
            processes.carryOut(KIND, Stock.address(e.sku()), trigger, reaction);
        }
    }
}

package org.waybill.saga.cart;

import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.cart.CartEvent;
import org.waybill.saga.ParkedEvents;
import org.waybill.saga.Processes;
import org.waybill.saga.Reaction;
import org.waybill.saga.Saga;
import org.waybill.saga.Trigger;

/** Sets the timers that {@link CartProcess} says. */
@Component
@ProcessingGroup("fulfillment-saga")
class CartSaga extends Saga {

    private static final String KIND = "cart";

    private final Processes processes;

    CartSaga(Processes processes, ParkedEvents parked, Clock clock) {
        super(KIND, parked, clock);
        this.processes = processes;
    }

    @Override
    protected @Nullable String process(Object event) {
        return event instanceof CartEvent e ? e.cart().address() : null;
    }

    @Override
    protected @Nullable String processAt(String address) {
        return address.startsWith("cart:") ? address : null;
    }

    @Override
    protected void react(Object event, Trigger trigger) {
        if (event instanceof CartEvent e) {
            var reaction = Reaction.remember(e.cart()).withTimers(CartProcess.react(e));
            processes.carryOut(KIND, e.cart().address(), trigger, reaction);
        }
    }
}

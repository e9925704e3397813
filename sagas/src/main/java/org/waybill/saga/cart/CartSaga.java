package org.waybill.saga.cart;

import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import org.waybill.domain.cart.CartEvent;
import org.waybill.saga.Processes;
import org.waybill.saga.Reaction;
import org.waybill.saga.Trigger;

/** Sets the timers that {@link CartProcess} says. */
@Component
@ProcessingGroup("fulfillment-saga")
class CartSaga {

    private final Processes processes;
    private final Clock clock;

    CartSaga(Processes processes, Clock clock) {
        this.processes = processes;
        this.clock = clock;
    }

    @EventHandler
    void on(CartEvent event, EventMessage<?> message) {
        var reaction = Reaction.remember(event.cart()).withTimers(CartProcess.react(event));
        processes.carryOut(
                "cart", event.cart().address(), Trigger.of(message, clock.instant()), reaction);
    }
}

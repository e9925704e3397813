package org.waybill.command.cart;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waybill.command.TargetResolver;
import org.waybill.domain.cart.Cart;
import org.waybill.domain.cart.CartCommand;
import org.waybill.domain.cart.CartEvent;

/** The shell of a cart: holds its state, asks its rules. */
@Aggregate(
        type = "cart",
        commandTargetResolver = TargetResolver.NAME,
        cache = "aggregateCache",
        lockFactory = "aggregateLocks")
class CartAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Cart state = Cart.EMPTY;

    CartAggregate() {}

    @EventSourcingHandler
    void on(CartEvent event) {
        id = event.cart().address();
        state = state.evolve(event);
    }

    Cart state() {
        return state;
    }

    Cart handle(CartCommand command) {
        state.decide(command).orThrow().forEach(AggregateLifecycle::apply);
        return state;
    }
}

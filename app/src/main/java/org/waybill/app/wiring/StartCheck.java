package org.waybill.app.wiring;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Refuses to start where events would vanish: the framework falls back to that without a word. */
@Component
class StartCheck implements SmartInitializingSingleton {

    private final EventBus bus;
    private final TransactionManager transactions;

    StartCheck(EventBus bus, TransactionManager transactions) {
        this.bus = bus;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!(bus instanceof EmbeddedEventStore)) {
            throw new IllegalStateException(
                    "events would not be stored, but go to " + bus.getClass());
        }
        if (transactions instanceof NoTransactionManager) {
            throw new IllegalStateException("the event processors would have no transactions");
        }
    }
}

package org.waybill.store;

import java.util.function.Predicate;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.RollbackConfiguration;

/**
 * Axon's event store on the log. It can tell whether the present unit of work has done anything.
 */
public final class LogStore extends EmbeddedEventStore {

    public LogStore(EventStorageEngine log) {
        super(
                EmbeddedEventStore.builder()
                        .storageEngine(log)
                        // Processors read the log's own stream, so nothing is to be fetched here.
                        .optimizeEventConsumption(false));
    }

    /**
     * Rolls back what failed, but not a refusal before anything was done: there is nothing to undo,
     * and the aggregates that refused may stay in memory. Who has sold out is asked most.
     *
     * @param refusal tells a rule's refusal from a failure
     */
    public RollbackConfiguration sparing(Predicate<Throwable> refusal) {
        return failure -> !refusal.test(failure) || !queuedMessages().isEmpty();
    }
}

package org.waybill.command.imports;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.waybill.store.OutcomeUnknownException;

/** Failures after which the same may be asked again, because nobody's asking is to blame. */
final class Trouble {

    private Trouble() {}

    static boolean ofTheStore(Throwable failure) {
        return switch (failure) {
            case OutcomeUnknownException _ -> true;
            case EventStoreException _ -> true;
            case ConcurrencyException _ -> true;
            case DataAccessException _ -> true;
            case TransactionException _ -> true;
            default -> false;
        };
    }
}

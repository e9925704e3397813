package org.waybill.store.postgres;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.postgresql.util.PSQLException;

/** What an error of the database means. */
final class Failures {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String LOCK_TIMEOUT = "55P03";
    private static final String IDLE_TIMEOUT = "25P03";
    private static final String TRANSACTION_TIMEOUT = "25P04";

    /** Lost connections, clashes, exhausted resources, interventions of the operator. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57");

    private Failures() {}

    /** Whether the database may well answer otherwise if asked again in a moment. */
    static boolean passes(SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return failure instanceof CommitLostException
                || failure instanceof SQLTransientConnectionException
                || state.equals(LOCK_TIMEOUT)
                || state.equals(IDLE_TIMEOUT)
                || state.equals(TRANSACTION_TIMEOUT)
                || (state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2)))
                || violates(failure, "command_known");
    }

    /** Whether something in a batch is in the log already. */
    static boolean clashes(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState());
    }

    /** Whether the database may have committed nevertheless: it has not said no. */
    static boolean leavesOpen(SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return state.startsWith("08") || state.startsWith("57");
    }

    /** What the caller of a lone append is told. */
    static RuntimeException reason(SQLException failure) {
        return violates(failure, "event_place")
                ? new ConcurrencyException("Another event has that place in its aggregate", failure)
                : new EventStoreException("Nothing was appended: " + failure.getMessage(), failure);
    }

    private static boolean violates(SQLException failure, String constraint) {
        if (!clashes(failure) || !(failure instanceof PSQLException violation)) {
            return false;
        }
        var message = violation.getServerErrorMessage();
        return message != null && constraint.equals(message.getConstraint());
    }
}

package org.waybill.saga;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.DataAccessException;

/** Tells failures of the database, which pass or strike all alike, from those of a single event. */
final class Failures {

    /** Values out of place, broken rules of the tables, exceeded limits. */
    private static final Set<String> OF_THE_VALUES = Set.of("22", "23", "54");

    private Failures() {}

    /**
     * Whether the database would not take a value, or a row for its size: it will refuse it again,
     * and nothing else.
     */
    static boolean ofTheValues(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return OF_THE_VALUES.contains(sql.getSQLState().substring(0, 2));
            }
        }
        return false;
    }

    static boolean ofTheDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException
                    || cause instanceof DataAccessException
                    || cause instanceof PersistenceException) {
                return true;
            }
        }
        return false;
    }
}

package org.waybill.saga;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.springframework.dao.DataAccessException;

/** Tells failures of the database, which pass or strike all alike, from those of a single event. */
final class Failures {

    private Failures() {}

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

package org.waybill.projection;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Tells whether a failure is the event's own, and will come again with it, or one of the database
 * or of our SQL, which strikes every event alike and must not park them all.
 */
final class Poison {

    private static final String VALUE_OUT_OF_PLACE = "22";
    private static final String RULE_OF_THE_TABLE_BROKEN = "23";

    private Poison() {}

    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return ofTheValues(sql.getSQLState());
            }
        }
        return !(failure instanceof DataAccessException);
    }

    private static boolean ofTheValues(@Nullable String state) {
        var known = Objects.requireNonNullElse(state, "");
        return known.startsWith(VALUE_OUT_OF_PLACE) || known.startsWith(RULE_OF_THE_TABLE_BROKEN);
    }
}

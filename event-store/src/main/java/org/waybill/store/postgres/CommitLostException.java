package org.waybill.store.postgres;

import java.sql.SQLException;

/** Says that the connection broke between the order to commit and its answer. */
final class CommitLostException extends SQLException {

    private static final long serialVersionUID = 1L;

    CommitLostException(SQLException cause) {
        super(cause.getMessage(), cause.getSQLState(), cause);
    }
}

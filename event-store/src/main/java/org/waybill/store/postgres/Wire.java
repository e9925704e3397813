package org.waybill.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The writer's own connection, kept as long as it works. */
final class Wire implements AutoCloseable {

    /**
     * A node that hangs must not hold up the others. The plans must not be those of the empty table
     * they were once made for.
     */
    private static final String SETTINGS =
            """
            set lock_timeout = '5s';
            set idle_in_transaction_session_timeout = '2s';
            set enable_seqscan = off;
            set enable_hashjoin = off;
            set enable_mergejoin = off
            """;

    private final DataSource dataSource;
    private @Nullable Connection kept;

    Wire(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** With no transaction under way. */
    Connection connection() throws SQLException {
        if (kept == null) {
            kept = open();
        }
        return kept;
    }

    private Connection open() throws SQLException {
        var connection = dataSource.getConnection();
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute(SETTINGS);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Ends the transaction that failed; if that fails too, the connection is given up. */
    void fail(Exception reason) {
        try {
            if (kept != null) {
                kept.rollback();
            }
        } catch (SQLException e) {
            reason.addSuppressed(e);
            drop();
        }
    }

    private void drop() {
        var lost = kept;
        kept = null;
        if (lost != null) {
            try {
                lost.close();
            } catch (SQLException everyBitAsLost) {
                // There is nothing left to save.
            }
        }
    }

    /** Gives the connection back as it was taken. */
    @Override
    public void close() {
        if (kept == null) {
            return;
        }
        try (var statement = kept.createStatement()) {
            kept.setAutoCommit(true);
            statement.execute("reset all");
        } catch (SQLException e) {
            // It was broken, and the pool will notice.
        } finally {
            drop();
        }
    }
}

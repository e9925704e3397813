package org.waybill.store;

import java.sql.Connection;
import java.sql.SQLException;

/** As long as it is open, nobody's append comes through. */
final class HeldLog implements AutoCloseable {

    private final Connection connection;

    HeldLog(Database database) throws SQLException {
        connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table event_store.event in exclusive mode");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}

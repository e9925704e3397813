package org.waybill.projection.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The right to audit, which one node at a time has. It ends with its connection, so nobody has to
 * take it from a node that died.
 */
final class AuditLock implements AutoCloseable {

    private final Connection connection;

    private AuditLock(Connection connection) {
        this.connection = connection;
    }

    /** The right to one kind of audit; empty if somebody else has it. */
    static Optional<AuditLock> take(DataSource dataSource, String kind) {
        try {
            var lock = new AuditLock(dataSource.getConnection());
            if (lock.locked(kind)) {
                return Optional.of(lock);
            }
            lock.connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("It cannot be seen who audits", e);
        }
    }

    private boolean locked(String kind) throws SQLException {
        var sql = "select pg_try_advisory_lock(hashtext('waybill.audit'), hashtext(?))";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, kind);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        }
    }
}

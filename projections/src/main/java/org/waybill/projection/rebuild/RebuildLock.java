package org.waybill.projection.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The right to make some projections again, which one node at a time has. It ends with its
 * connection, so nobody has to take it from a node that died.
 */
final class RebuildLock implements AutoCloseable {

    private final Connection connection;

    private RebuildLock(Connection connection) {
        this.connection = connection;
    }

    /** The right to all of these; empty if somebody else has one of them. */
    static Optional<RebuildLock> take(DataSource dataSource, Collection<String> names) {
        try {
            var lock = new RebuildLock(dataSource.getConnection());
            for (var name : names) {
                if (!lock.add(name)) {
                    lock.close();
                    return Optional.empty();
                }
            }
            return Optional.of(lock);
        } catch (SQLException e) {
            throw new IllegalStateException("It cannot be seen who makes projections again", e);
        }
    }

    private boolean add(String name) throws SQLException {
        return call("pg_try_advisory_lock", name);
    }

    /** Gives up the right to one of them. */
    void release(String name) throws SQLException {
        call("pg_advisory_unlock", name);
    }

    private boolean call(String function, String name) throws SQLException {
        var sql = "select %s(hashtext('waybill.rebuild'), hashtext(?))".formatted(function);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
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

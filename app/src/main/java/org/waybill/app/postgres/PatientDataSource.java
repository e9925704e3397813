package org.waybill.app.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Lets those who want a connection wait until the database is up, and nobody else. */
final class PatientDataSource extends AbstractDataSource {

    private final RisingDatabase database;

    PatientDataSource(RisingDatabase database) {
        this.database = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return database.pool().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return database.pool().getConnection(user, password);
    }
}

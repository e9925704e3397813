package org.waybill.benchmark.client;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.waybill.app.postgres.PostgresServer;
import org.waybill.benchmark.Complaint;

/** A PostgreSQL that Waybills are told of, as if somebody else ran it. */
public final class ForeignPostgres implements AutoCloseable {

    private final PostgresServer server;

    /** Starts one, with its data in a folder. */
    public ForeignPostgres(Path folder) {
        server = PostgresServer.start(folder, folder.resolve("binaries"));
    }

    /**
     * How often it has ended a transaction because several waited for one another.
     *
     * @throws Complaint if it does not say
     */
    public long deadlocks() {
        var database = server.database();
        var question = "select coalesce(sum(deadlocks), 0) from pg_stat_database";
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() ? answer.getLong(1) : 0;
        } catch (SQLException failure) {
            throw new Complaint("The database does not tell of deadlocks.", failure);
        }
    }

    /** Its port on this machine. */
    public int port() {
        return Integer.parseInt(server.database().url().replaceFirst("^.*:([0-9]+)/.*$", "$1"));
    }

    /** What a Waybill is told that is to use it over a port. */
    public Map<String, String> told(int over) {
        var database = server.database();
        return Map.of(
                "WAYBILL_DATABASE_URL",
                database.url().replace(":" + port() + "/", ":" + over + "/"),
                "WAYBILL_DATABASE_USER",
                database.user(),
                "WAYBILL_DATABASE_PASSWORD",
                database.password());
    }

    @Override
    public void close() {
        server.close();
    }
}

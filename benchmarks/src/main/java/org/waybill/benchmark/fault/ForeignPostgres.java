package org.waybill.benchmark.fault;

import java.nio.file.Path;
import java.util.Map;
import org.waybill.app.postgres.PostgresServer;

/** A PostgreSQL that Waybills are told of, as if somebody else ran it. */
final class ForeignPostgres implements AutoCloseable {

    private final PostgresServer server;

    ForeignPostgres(Path folder) {
        server = PostgresServer.start(folder, folder.resolve("binaries"));
    }

    /** Its port on this machine. */
    int port() {
        return Integer.parseInt(server.database().url().replaceFirst("^.*:([0-9]+)/.*$", "$1"));
    }

    /** What a Waybill is told that is to use it over a port. */
    Map<String, String> told(int over) {
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

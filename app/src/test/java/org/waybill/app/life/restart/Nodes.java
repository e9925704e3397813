package org.waybill.app.life.restart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.waybill.app.Http;
import org.waybill.app.RunningWaybill;
import org.waybill.app.life.Shop;
import org.waybill.app.postgres.PostgresServer;

/** Waybills on one PostgreSQL, each in a process of its own. */
final class Nodes implements AutoCloseable {

    /** Some nodes and the test itself fit into a small server. */
    private static final int CONNECTIONS = 20;

    private final Path folder;
    private final PostgresServer server;
    private final List<ChildWaybill> running = new ArrayList<>();

    Nodes(Path folder) {
        this.folder = folder;
        this.server = PostgresServer.start(folder, RunningWaybill.binaries());
    }

    /** Starts one, and waits until it is ready. */
    ChildWaybill start(int port, String role) {
        var database = server.database();
        var node =
                ChildWaybill.on(
                        folder.resolve("node-" + port),
                        port,
                        "--waybill.test-mode=false",
                        "--waybill.role=" + role,
                        "--waybill.database.url=" + database.url(),
                        "--waybill.database.user=" + database.user(),
                        "--waybill.database.password=" + database.password(),
                        "--waybill.database.connections=" + CONNECTIONS);
        running.add(node);
        return node;
    }

    /** A shop whose people ask the node on a port. */
    static Shop door(int port) {
        return new Shop(new Http("http://127.0.0.1:" + port));
    }

    void kill(ChildWaybill node) {
        node.kill();
        running.remove(node);
    }

    /** Asks one to end, and waits. */
    void stop(ChildWaybill node) {
        node.stop();
        running.remove(node);
    }

    /** How many processors each node has claimed. */
    Map<String, Long> shares() {
        var database = server.database();
        var source =
                new DriverManagerDataSource(database.url(), database.user(), database.password());
        return new JdbcTemplate(source)
                .queryForList("select owner from event_store.token_entry", String.class).stream()
                        .map(owner -> owner == null ? "nobody" : owner)
                        .collect(Collectors.groupingBy(owner -> owner, Collectors.counting()));
    }

    @Override
    public void close() {
        running.forEach(ChildWaybill::stop);
        server.close();
    }
}

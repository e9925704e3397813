package org.waybill.benchmark.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waybill.app.postgres.Database;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.load.Lap;

/**
 * What the database allows: clients that do nothing but insert rows into a table like the log's,
 * with prepared statements and a commit for each.
 */
final class InsertLimit {

    private static final int CLIENTS = 32;
    private static final int AGGREGATES = 10_000;
    private static final String VALUES = "(?, ?, 'stock', ?, ?, ?, 1, ?, ?, ?, ?)";

    private final InProcess application;
    private final int rows;
    private final Sample sample;
    private final AtomicLong position;

    /** Words of an event as long as the engine's own. */
    private record Sample(String type, String payload, String metadata) {}

    private InsertLimit(InProcess application, int rows, Sample sample, AtomicLong position) {
        this.application = application;
        this.rows = rows;
        this.sample = sample;
        this.position = position;
    }

    /** The table's limits for several numbers of rows in a commit; there must be an event. */
    static List<InsertLimit> prepare(InProcess application, int... rows) {
        var jdbc = application.jdbc();
        jdbc.sql("create schema if not exists benchmark").update();
        jdbc.sql(
                        "create table if not exists benchmark.event (like event_store.event including all)")
                .update();
        var position = new AtomicLong();
        var limits = new ArrayList<InsertLimit>();
        for (int each : rows) {
            limits.add(new InsertLimit(application, each, sample(jdbc), position));
        }
        return limits;
    }

    private static Sample sample(JdbcClient jdbc) {
        return jdbc.sql(
                        "select type, payload, metadata from event_store.event order by position desc limit 1")
                .query(
                        (row, number) ->
                                new Sample(row.getString(1), row.getString(2), row.getString(3)))
                .single();
    }

    /** Inserts for a time. */
    Lap run(Duration time) {
        var connections = new ArrayList<Connection>();
        try {
            for (int client = 0; client < CLIENTS; client++) {
                connections.add(connect(application.database()));
            }
            return Lap.run(
                    CLIENTS, time, Thread.ofPlatform().factory(), i -> act(connections.get(i)));
        } catch (SQLException failure) {
            throw new Complaint("The limit cannot be measured: %s".formatted(failure), failure);
        } finally {
            connections.forEach(InsertLimit::close);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private Lap.Act act(Connection connection) {
        var insert =
                "insert into benchmark.event (position, event_id, aggregate_type, aggregate_id, sequence,"
                        + " type, revision, payload, metadata, occurred_at, recorded_at) values "
                        + String.join(", ", Collections.nCopies(rows, VALUES));
        try {
            var statement = connection.prepareStatement(insert);
            return () -> {
                fill(statement);
                statement.executeUpdate();
            };
        } catch (SQLException failure) {
            throw new Complaint("The limit cannot be measured: %s".formatted(failure), failure);
        }
    }

    private void fill(PreparedStatement statement) throws SQLException {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        long first = position.getAndAdd(rows);
        var aggregate = "stock:" + ThreadLocalRandom.current().nextInt(AGGREGATES);
        int column = 0;
        for (int row = 0; row < rows; row++) {
            statement.setLong(++column, first + row);
            statement.setString(++column, UUID.randomUUID().toString());
            statement.setString(++column, aggregate);
            statement.setLong(++column, first + row);
            statement.setString(++column, sample.type());
            statement.setString(++column, sample.payload());
            statement.setString(++column, sample.metadata());
            statement.setObject(++column, now);
            statement.setObject(++column, now);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new Complaint("A connection does not end: %s".formatted(failure), failure);
        }
    }
}

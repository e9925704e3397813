package org.waybill.integration.axonserver;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.store.EventMetadata;
import org.waybill.store.StoredLog;
import org.waybill.store.json.EventSerializer;
import org.waybill.store.json.FrameworkSerializers;
import org.waybill.store.json.StoredType;
import org.waybill.store.json.StoredTypes;
import org.waybill.store.json.Upcasters;
import org.waybill.store.postgres.PostgresLog;

/** A log on a real database, and who appends to it. */
final class GivenLog implements AutoCloseable {

    private static final EmbeddedPostgres POSTGRES = started();
    private static int count;

    private final HikariDataSource dataSource;
    private final PostgresLog log;

    GivenLog() {
        dataSource = database("log_" + ++count);
        log =
                new PostgresLog(
                        dataSource,
                        Clock.systemUTC(),
                        new EventSerializer(
                                new StoredTypes(
                                        Map.of(Counted.class, new StoredType("shelf.Counted", 2))),
                                Upcasters.NONE),
                        FrameworkSerializers.snapshots(),
                        new PostgresLog.Settings(
                                Duration.ofMillis(50), Duration.ofSeconds(5), false));
    }

    private static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HikariDataSource database(String name) {
        new JdbcTemplate(POSTGRES.getPostgresDatabase()).execute("create database " + name);
        var config = new HikariConfig();
        config.setJdbcUrl(POSTGRES.getJdbcUrl("postgres", name));
        var made = new HikariDataSource(config);
        for (var schema : List.of("event_store", "integrations")) {
            Flyway.configure()
                    .dataSource(made)
                    .defaultSchema(schema)
                    .locations("classpath:db/" + schema.replace('_', '-'))
                    .load()
                    .migrate();
        }
        return made;
    }

    HikariDataSource dataSource() {
        return dataSource;
    }

    StoredLog stored() {
        return log.stored();
    }

    /** Appends so many events to an aggregate, in one commit. */
    void append(String aggregate, long first, int events) {
        log.engine()
                .appendEvents(
                        LongStream.range(first, first + events)
                                .mapToObj(sequence -> event(aggregate, sequence))
                                .toList());
    }

    /** Appends to many aggregates, a commit each. */
    void appendToMany(int aggregates) {
        IntStream.range(0, aggregates).forEach(number -> append("shelf:" + number, 0, 2));
    }

    private static GenericDomainEventMessage<?> event(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>(
                "Shelf",
                aggregate,
                sequence,
                new Counted("größer als %d".formatted(sequence), sequence),
                Map.of(
                        EventMetadata.ACTOR,
                        "ann",
                        EventMetadata.OCCURRED_AT,
                        "2026-01-01T00:00:00.123Z"));
    }

    /** The ids of all events, in order. */
    List<String> ids() {
        return new JdbcTemplate(dataSource)
                .query(
                        "select event_id from event_store.event order by position",
                        (row, number) -> row.getString(1));
    }

    /** Takes the newest events out of the log, as a restored backup would. */
    void lose(int events) {
        new JdbcTemplate(dataSource)
                .update(
                        "delete from event_store.event where position >"
                                + " (select max(position) - ? from event_store.event)",
                        events);
    }

    @Override
    public void close() {
        log.close();
        dataSource.close();
    }

    /** An event. */
    record Counted(String what, long units) {}
}

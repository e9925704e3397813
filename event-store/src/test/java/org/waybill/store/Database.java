package org.waybill.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.store.json.EventSerializer;
import org.waybill.store.json.FrameworkSerializers;
import org.waybill.store.json.StoredType;
import org.waybill.store.json.StoredTypes;
import org.waybill.store.json.Upcasters;
import org.waybill.store.postgres.PostgresLog;

/** A migrated database of its own for each test that asks, on one server for all. */
public final class Database implements AutoCloseable {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final HikariDataSource dataSource;

    private Database(HikariDataSource dataSource) {
        this.dataSource = dataSource;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Database fresh() {
        var name = "test_" + COUNT.incrementAndGet();
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + name);
        var config = new HikariConfig();
        config.setJdbcUrl(SERVER.getJdbcUrl("postgres", name));
        config.setMaximumPoolSize(20);
        config.setConnectionTimeout(5_000);
        var dataSource = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(dataSource)
                .defaultSchema("event_store")
                .locations("classpath:db/event-store")
                .load()
                .migrate();
        return new Database(dataSource);
    }

    public HikariDataSource dataSource() {
        return dataSource;
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource);
    }

    /** A node on this database that polls as rarely as a test can tell. */
    public PostgresLog node() {
        return node(Clock.systemUTC(), Duration.ofSeconds(60));
    }

    public PostgresLog node(Clock clock, Duration poll) {
        return node(
                dataSource, clock, new PostgresLog.Settings(poll, Duration.ofSeconds(20), true));
    }

    /**
     * A node that comes to a database by a way of its own.
     *
     * @param way how it comes there
     */
    public static PostgresLog node(DataSource way, Clock clock, PostgresLog.Settings settings) {
        return new PostgresLog(
                way,
                clock,
                new EventSerializer(types(), Upcasters.NONE),
                FrameworkSerializers.snapshots(),
                settings);
    }

    private static StoredTypes types() {
        return new StoredTypes(
                Map.of(
                        Happened.class,
                        new StoredType("test.Happened", 1),
                        Other.class,
                        new StoredType("test.Other", 1)));
    }

    @Override
    public void close() {
        dataSource.close();
    }

    /** An event. */
    public record Happened(String what) {}

    /** Another one. */
    public record Other(int number) {}
}

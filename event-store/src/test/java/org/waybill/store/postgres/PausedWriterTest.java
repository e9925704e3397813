package org.waybill.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.waybill.store.Database;

/** A node that comes to a halt while it writes keeps the others from writing for a moment only. */
@Timeout(60)
class PausedWriterTest {

    private final Database database = Database.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void holdsUpNobodyBetweenItsLookAndItsWrite() throws Exception {
        var halting = new Halting(database.dataSource());
        try (var paused = log(halting);
                var other = database.node()) {
            var late = appending(paused, "c-1", "thing-1", 2);
            halting.reached.await();

            appending(other, "c-2", "thing-2", 2).get(2, TimeUnit.SECONDS);
            assertThat(late).isNotDone();
            halting.over.countDown();
            late.get();

            assertThat(other.records().find("c-2").orElseThrow().position()).isEqualTo(2);
            assertThat(other.records().find("c-1").orElseThrow().position()).isEqualTo(4);
        }
    }

    @Test
    void doesNotWriteOverWhatCameBetweenItsLookAndItsWrite() throws Exception {
        var halting = new Halting(database.dataSource());
        try (var paused = log(halting);
                var other = database.node()) {
            var late = appending(paused, "c-1", "thing-1", 2);
            halting.reached.await();

            appending(other, "c-2", "thing-1", 1).get();
            halting.over.countDown();

            assertThatThrownBy(late::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(ConcurrencyException.class);
            assertThat(other.events().head()).isEqualTo(1);
            assertThat(other.records().find("c-1")).isEmpty();
        }
    }

    @Test
    void holdsUpTheOthersForAMomentIfItFallsSilentInTheMiddleOfWhatItSends() throws Exception {
        try (var line = SilentLine.to(port());
                var far = through(line);
                var paused = log(far);
                var other = database.node()) {
            appending(paused, "c-0", "thing-0", 1).get();
            line.silentAfter(16 * 1024);
            var late = appending(paused, "c-1", "thing-1", 2_000);
            line.awaitSilence();

            appending(other, "c-2", "thing-2", 1).get(6, TimeUnit.SECONDS);
            line.speak();
            late.get();

            assertThat(other.events().head()).isEqualTo(2_002);
            assertThat(other.records().find("c-1").orElseThrow().position()).isEqualTo(2_002);
        }
    }

    private static CompletableFuture<Void> appending(
            PostgresLog log, String command, String aggregate, int events) {
        return CompletableFuture.runAsync(
                () -> Given.append(log, command, Given.events(aggregate, 0, events)),
                Thread.ofVirtual()::start);
    }

    private int port() {
        var url = database.dataSource().getJdbcUrl();
        return Integer.parseInt(url.replaceFirst("^.*:([0-9]+)/.*$", "$1"));
    }

    private HikariDataSource through(SilentLine line) {
        var url = database.dataSource().getJdbcUrl();
        var source = new HikariDataSource();
        source.setJdbcUrl(url.replace(":" + port() + "/", ":" + line.port() + "/"));
        source.setMaximumPoolSize(3);
        return source;
    }

    private static PostgresLog log(DataSource dataSource) {
        return Database.node(
                dataSource,
                Clock.systemUTC(),
                new PostgresLog.Settings(Duration.ofSeconds(60), Duration.ofSeconds(20), false));
    }

    /** Loses the first write, so that the writer looks; and halts before the second. */
    private static final class Halting extends AbstractDataSource {

        private final DataSource real;
        private final AtomicInteger writes = new AtomicInteger();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch over = new CountDownLatch(1);

        Halting(DataSource real) {
            this.real = real;
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = real.getConnection();
            return (Connection)
                    Proxy.newProxyInstance(
                            Halting.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (proxy, method, arguments) -> {
                                if (method.getName().equals("prepareStatement")
                                        && arguments[0]
                                                .toString()
                                                .contains("insert into event_store.event ")) {
                                    write();
                                }
                                try {
                                    return method.invoke(connection, arguments);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause() == null ? e : e.getCause();
                                }
                            });
        }

        private void write() throws SQLException, InterruptedException {
            if (writes.incrementAndGet() == 1) {
                throw new SQLException("the wire was cut", "08006");
            }
            reached.countDown();
            over.await();
        }

        @Override
        public Connection getConnection(String user, String password) {
            throw new UnsupportedOperationException();
        }
    }
}

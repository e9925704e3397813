package org.waybill.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.waybill.store.Database;
import org.waybill.store.OutcomeUnknownException;

class LostConnectionTest {

    private final Database database = Database.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubledWhileConnectionsAreKilled() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var over = new AtomicBoolean();
        try (var log = database.node();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var killer =
                    threads.submit(
                            () -> {
                                int killed = 0;
                                while (!over.get()) {
                                    killed += kill();
                                    Thread.sleep(7);
                                }
                                return killed;
                            });
            var writers = new ArrayList<java.util.concurrent.Future<?>>();
            for (int writer = 0; writer < 16; writer++) {
                var name = "thing-" + writer;
                writers.add(threads.submit(() -> write(log, name, acknowledged)));
            }
            for (var writer : writers) {
                writer.get();
            }
            over.set(true);
            System.out.println("connections killed: " + killer.get());
            database.dataSource().getHikariPoolMXBean().softEvictConnections();

            assertThat(log.engine().readEvents(null, false).map(EventMessage::getIdentifier))
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(log.events().head()).isEqualTo(acknowledged.size());
        }
    }

    private static void write(
            PostgresLog log, String aggregate, ConcurrentLinkedQueue<String> acknowledged) {
        for (int i = 0; i < 100; i++) {
            var events = Given.events(aggregate, 2L * i, 2);
            Given.append(log, aggregate + "/" + i, events);
            events.forEach(event -> acknowledged.add(event.getIdentifier()));
        }
    }

    /** Kills whoever is appending right now. */
    private int kill() {
        try {
            return database.jdbc()
                    .queryForList(
                            """
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where datname = current_database() and pid <> pg_backend_pid()
                                and (state <> 'idle' and query like any (array['%pg_advisory_xact_lock%', '%insert into event_store%', 'commit%', 'BEGIN']))
                            """)
                    .size();
        } catch (org.springframework.dao.DataAccessException e) {
            return 0;
        }
    }

    @Test
    void aCommitWhoseAnswerIsLostIsRecognisedAndNotRepeated() {
        var losses = new AtomicInteger(2);
        try (var log =
                log(new Losing(database.dataSource(), losses, true), Duration.ofSeconds(20))) {
            var heard = new CopyOnWriteArrayList<Long>();
            log.events().listen(events -> events.forEach(event -> heard.add(event.position())));

            Given.append(log, "c-1", Given.events("thing-1", 0, 2));
            assertThat(heard).containsExactly(1L, 2L);
            Given.append(log, "c-2", Given.events("thing-1", 2, 2));

            assertThat(losses.get()).isZero();
            assertThat(log.events().head()).isEqualTo(4);
            assertThat(log.records().find("c-2").orElseThrow().position()).isEqualTo(4);
        }
    }

    @Test
    void aCommitThatWasLostItselfIsRepeated() {
        var losses = new AtomicInteger(3);
        try (var log =
                log(new Losing(database.dataSource(), losses, false), Duration.ofSeconds(20))) {
            Given.append(log, "c-1", Given.events("thing-1", 0, 2));

            assertThat(losses.get()).isZero();
            assertThat(log.events().head()).isEqualTo(2);
        }
    }

    @Test
    void saysSoWhenItCannotKnow() {
        try (var log =
                log(
                        new Losing(
                                database.dataSource(), new AtomicInteger(Integer.MAX_VALUE), false),
                        Duration.ZERO)) {
            assertThatThrownBy(() -> Given.append(log, "c-1", Given.events("thing-1", 0, 2)))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("retry with the same key");
        }
    }

    private static PostgresLog log(DataSource dataSource, Duration patience) {
        return Database.node(
                dataSource,
                Clock.systemUTC(),
                new PostgresLog.Settings(Duration.ofSeconds(60), patience, true));
    }

    /** A network that loses commits: their answers, or the orders themselves. */
    private static final class Losing extends AbstractDataSource {

        private final DataSource real;
        private final AtomicInteger losses;
        private final boolean commitsFirst;

        Losing(DataSource real, AtomicInteger losses, boolean commitsFirst) {
            this.real = real;
            this.losses = losses;
            this.commitsFirst = commitsFirst;
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = real.getConnection();
            return around(
                    Connection.class,
                    connection,
                    (method, arguments) -> {
                        var made = method.invoke(connection, arguments);
                        return made instanceof PreparedStatement statement
                                        && arguments[0].toString().endsWith("commit")
                                ? losing(statement)
                                : made;
                    });
        }

        private PreparedStatement losing(PreparedStatement statement) {
            return around(
                    PreparedStatement.class,
                    statement,
                    (method, arguments) -> {
                        boolean loses =
                                method.getName().equals("execute")
                                        && losses.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                        if (loses && !commitsFirst) {
                            throw cut();
                        }
                        var answer = method.invoke(statement, arguments);
                        if (loses) {
                            throw cut();
                        }
                        return answer;
                    });
        }

        private static SQLException cut() {
            return new SQLException("the wire was cut", "08006");
        }

        private interface Call {
            Object on(Method method, Object[] arguments) throws Exception;
        }

        private static <T> T around(Class<T> type, T real, Call call) {
            return type.cast(
                    Proxy.newProxyInstance(
                            Losing.class.getClassLoader(),
                            new Class<?>[] {type},
                            (proxy, method, arguments) -> {
                                try {
                                    return call.on(method, arguments);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause() == null ? e : e.getCause();
                                }
                            }));
        }

        @Override
        public Connection getConnection(String user, String password) {
            throw new UnsupportedOperationException();
        }
    }
}

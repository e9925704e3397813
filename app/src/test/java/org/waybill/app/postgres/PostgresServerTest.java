package org.waybill.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waybill.app.life.Eventually.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.app.RunningWaybill;
import org.waybill.app.launch.LaunchFailure;
import org.waybill.app.launch.WaybillSettings.External;

class PostgresServerTest {

    @TempDir Path data;

    @Test
    void keepsWhatWasCommittedOverARestart() throws SQLException {
        try (var server = start()) {
            run(server, "create table parcel (id int)");
            run(server, "insert into parcel values (7)");
        }
        try (var server = start()) {
            assertThat(ask(server, "select id from parcel")).isEqualTo("7");
        }
    }

    @Test
    void stopsTheServerThatAKilledWaybillLeftBehindAndKeepsItsData() throws SQLException {
        var leftBehind = start();
        run(leftBehind, "create table parcel as select 7 as id");
        var orphan = EarlierServer.find(data.resolve("postgres")).orElseThrow();

        try (var server = start()) {
            assertThat(EarlierServer.find(data.resolve("postgres")))
                    .isNotEmpty()
                    .isNotEqualTo(Optional.of(orphan));
            assertThat(ask(server, "select id from parcel")).isEqualTo("7");
        }
        assertThat(EarlierServer.find(data.resolve("postgres"))).isEmpty();
    }

    @Test
    void startsAgainWhereItWasWhenSomebodyKillsIt() throws SQLException {
        var cluster = data.resolve("postgres");
        try (var server = start()) {
            server.watch(Duration.ofMinutes(1), failure -> {});
            run(server, "create table parcel as select 7 as id");

            kill(cluster);

            eventually(() -> assertThat(answer(server)).isEqualTo("7"));
        }
        assertThat(EarlierServer.find(cluster)).isEmpty();
    }

    @Test
    void givesUpWhereItCannotBeStartedAgainAndSaysWhy() throws Exception {
        var cluster = data.resolve("postgres");
        var reason = new CompletableFuture<LaunchFailure>();
        try (var server = start()) {
            server.watch(Duration.ofSeconds(1), reason::complete);
            Files.delete(cluster.resolve("PG_VERSION"));

            kill(cluster);

            assertThat(reason.get(1, TimeUnit.MINUTES))
                    .hasMessageContaining("PostgreSQL did not start in " + cluster)
                    .hasMessageContaining("is not a database cluster directory");
        }
    }

    @Test
    void startsThoughAKilledServersLastProcessesAreStillThere() throws Exception {
        var cluster = data.resolve("postgres");
        try (var killed = start()) {
            var left = EarlierServer.find(cluster).orElseThrow().descendants().toList();
            signal("STOP", left);
            kill(cluster);
            var _ = Thread.ofVirtual().start(() -> goOnSoon(left));

            try (var server = start()) {
                assertThat(ask(server, "select 7")).isEqualTo("7");
            }
        }
    }

    private static void goOnSoon(List<ProcessHandle> processes) {
        try {
            Thread.sleep(1_000);
            signal("CONT", processes);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void signal(String name, List<ProcessHandle> processes)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static void kill(Path cluster) {
        var killed = EarlierServer.find(cluster).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();
    }

    @Test
    void isDurableAndOrdersTextByCodePoint() throws SQLException {
        try (var server = start()) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(
                            ask(
                                    server,
                                    "select string_agg(t, '' order by t) from unnest(array['b','É','a','B']) t"))
                    .isEqualTo("BabÉ");
            assertThat(ask(server, "select lower('É')")).isEqualTo("é");
        }
    }

    @Test
    void opensToNobodyWithoutTheSecret() {
        try (var server = start()) {
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                                    server.database().url(), "waybill", "guess")
                                            .close())
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void saysWhichDatabaseOfOnesOwnCannotBeReached() {
        var nobody =
                new External(
                        "jdbc:postgresql://127.0.0.1:1/shop?password=secret", "me", "secret", 1);

        assertThatThrownBy(() -> ExternalDatabase.reach(nobody))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageStartingWith(
                        "The database jdbc:postgresql://127.0.0.1:1/shop cannot be reached")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> ExternalDatabase.reach(new External("mysql://x", "", "", 1)))
                .hasMessageContaining("must look like jdbc:postgresql://");
    }

    private PostgresServer start() {
        return PostgresServer.start(data, RunningWaybill.binaries());
    }

    private static void run(PostgresServer server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    /** The number of the parcel, or why it is not told. */
    private static String answer(PostgresServer server) {
        try {
            return ask(server, "select id from parcel");
        } catch (SQLException gone) {
            return String.valueOf(gone.getMessage());
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        var database = server.database();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}

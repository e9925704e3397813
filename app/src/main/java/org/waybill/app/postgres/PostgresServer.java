package org.waybill.app.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waybill.app.launch.LaunchFailure;

/** Our own PostgreSQL, durable, on this machine only, for as long as it is open. */
public final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String RECOVERY_SECONDS = "300";

    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on",
                    "shared_buffers=256MB",
                    "max_connections=60",
                    "random_page_cost=1.1",
                    "jit=off",
                    "timezone=UTC",
                    "log_timezone=UTC",
                    "log_checkpoints=off",
                    "log_min_messages=log",
                    "log_min_error_statement=panic");

    private final Program pgCtl;
    private final Cluster cluster;
    private final Path log;
    private int port;
    private boolean closed;

    private PostgresServer(Program pgCtl, Cluster cluster, Path log) {
        this.pgCtl = pgCtl;
        this.cluster = cluster;
        this.log = log;
    }

    /**
     * Starts it on what lies in {@code postgres} under a data folder, which the caller holds. A
     * server left behind by an earlier, killed holder is stopped first.
     *
     * @param binaries where its programs are, or are to be unpacked
     * @throws LaunchFailure if it cannot be started
     */
    public static PostgresServer start(Path data, Path binaries) {
        var home = PostgresBinaries.unpacked(binaries);
        var pgCtl = new Program(home, "pg_ctl");
        var place = data.toAbsolutePath().normalize().resolve("postgres");
        EarlierServer.stop(pgCtl, place);
        var cluster = Cluster.at(place, new Program(home, "initdb"));
        var server = new PostgresServer(pgCtl, cluster, place.resolveSibling("postgres.log"));
        server.start();
        return server;
    }

    /** From now on starts it again when it ends without having been closed. */
    void watch() {
        EarlierServer.find(cluster.path())
                .ifPresent(
                        process ->
                                process.onExit()
                                        .thenRunAsync(this::again, Thread.ofPlatform()::start));
    }

    /** Where it was, so that whoever uses it need only connect anew. */
    private synchronized void again() {
        while (!closed) {
            LOG.warn("PostgreSQL has ended without being told to; it is started again");
            var words = attempt(port);
            if (words.isEmpty()) {
                watch();
                return;
            }
            LOG.error("{}", failure("did not start", cluster.path(), words).getMessage());
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Where it answers. */
    public Database database() {
        var url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
        return new Database(url, Cluster.OWNER, cluster.password(), cluster.path().toString());
    }

    /** Stops it; what was committed is on disk. */
    @Override
    public synchronized void close() {
        closed = true;
        for (var mode : List.of("fast", "immediate")) {
            var place = cluster.path().toString();
            var outcome = pgCtl.run(List.of("stop", "-D", place, "-m", mode, "-w", "-t", "30"));
            if (outcome.good() || EarlierServer.find(cluster.path()).isEmpty()) {
                return;
            }
            LOG.warn("PostgreSQL did not stop: {}", outcome.words());
        }
    }

    private void start() {
        var words = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            port = freePort();
            words = attempt(port);
            if (words.isEmpty()) {
                return;
            }
            if (!words.contains("Address already in use")) {
                break;
            }
        }
        throw failure("did not start", cluster.path(), words);
    }

    /** Tries a port; answers what was said if it came to nothing, or no words. */
    private String attempt(int port) {
        try {
            Files.deleteIfExists(log);
            var outcome = pgCtl.run(arguments(port));
            return outcome.good() ? "" : outcome.words() + "\n" + Files.readString(log);
        } catch (IOException failure) {
            throw LaunchFailure.writing(log, failure);
        }
    }

    private List<String> arguments(int port) {
        var options = "-p " + port + " -c " + String.join(" -c ", SETTINGS);
        var place = cluster.path().toString();
        return List.of(
                "start",
                "-D",
                place,
                "-l",
                log.toString(),
                "-o",
                options,
                "-w",
                "-t",
                RECOVERY_SECONDS);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new LaunchFailure("There is no free port for PostgreSQL.", failure);
        }
    }

    static LaunchFailure failure(String what, Path place, String words) {
        if (LaunchFailure.saysFull(words)) {
            return LaunchFailure.diskFull(place.toString());
        }
        var telling =
                words.lines()
                        .filter(line -> line.matches(".*(error|FATAL|PANIC|could not|unshare).*"));
        return new LaunchFailure(
                "PostgreSQL %s in %s: %s"
                        .formatted(
                                what,
                                place,
                                telling.findFirst().orElse("it gave no reason.").strip()));
    }
}

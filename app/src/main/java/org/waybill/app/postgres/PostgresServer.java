package org.waybill.app.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waybill.app.launch.LaunchFailure;

/** Our own PostgreSQL, durable, on this machine only, for as long as it is open. */
public final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** A piece of the write-ahead log. */
    private static final long ROOM = 16L * 1024 * 1024;

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
    private volatile boolean closed;

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

    /**
     * From now on starts it again when it ends without having been closed.
     *
     * @param patience for how long that is tried in vain
     * @param givenUp is told why it is tried no longer
     */
    void watch(Duration patience, Consumer<LaunchFailure> givenUp) {
        new Watch(this, patience, givenUp).begin();
    }

    /**
     * Starts it where it was, so that whoever uses it need only connect anew.
     *
     * @throws LaunchFailure if it cannot be started
     */
    synchronized void again() {
        var words = closed ? "" : attempt(port);
        if (!words.isEmpty()) {
            throw failure("did not start", cluster.path(), words);
        }
    }

    /** The process that the others come from, if it is there. */
    Optional<ProcessHandle> process() {
        return EarlierServer.find(cluster.path());
    }

    boolean closed() {
        return closed;
    }

    /** Whether there is no room for it to write on: then it may not even be able to say so. */
    boolean lacksRoom() {
        try {
            return Files.getFileStore(cluster.path()).getUsableSpace() < ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Where it answers. */
    public Database database() {
        var url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
        return new Database(url, Cluster.OWNER, cluster.password(), cluster.path().toString());
    }

    /** Stops it; what was committed is on disk. */
    @Override
    public void close() {
        closed = true;
        stop();
    }

    private synchronized void stop() {
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
        var until = Instant.now().plus(PATIENCE);
        while (true) {
            port = freePort();
            var words = attempt(port);
            if (words.isEmpty()) {
                return;
            }
            if (!passes(words) || Instant.now().isAfter(until)) {
                throw failure("did not start", cluster.path(), words);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Another has taken the port; or a killed server, or what is left of it, is on its way out. */
    private static boolean passes(String words) {
        return words.contains("Address already in use")
                || words.contains("\"postmaster.pid\" already exists")
                || words.contains("pre-existing shared memory block");
    }

    /** Tries a port; answers what was said if it came to nothing, or no words. */
    private String attempt(int port) {
        try {
            Files.deleteIfExists(log);
            var outcome = pgCtl.run(arguments(port));
            return outcome.good() ? "" : logged() + outcome.words();
        } catch (IOException failure) {
            throw LaunchFailure.writing(log, failure);
        }
    }

    /** The server's own words, which say more than those of the program that starts it. */
    private String logged() throws IOException {
        return Files.exists(log) ? Files.readString(log) + "\n" : "";
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
                        .filter(line -> line.matches(".*(error|FATAL|PANIC|could not|unshare).*"))
                        .findFirst()
                        .or(() -> words.lines().findFirst())
                        .orElse("it gave no reason.");
        return new LaunchFailure("PostgreSQL %s in %s: %s".formatted(what, place, telling.strip()));
    }
}

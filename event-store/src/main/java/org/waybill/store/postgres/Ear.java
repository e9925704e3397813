package org.waybill.store.postgres;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of other nodes' commits as they happen. What it misses is found by polling, so it may well
 * be deaf for a while.
 */
final class Ear implements AutoCloseable {

    static final String CHANNEL = "waybill_log";

    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);
    private static final int ATTENTION_MILLIS = 500;
    private static final long PAUSE_NANOS = 1_000_000_000;

    private final DataSource dataSource;
    private final String name;
    private final Runnable heard;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param name of this node, whose own commits are no news
     * @param heard what to do about a commit
     */
    Ear(DataSource dataSource, String name, Runnable heard) {
        this.dataSource = dataSource;
        this.name = name;
        this.heard = heard;
        this.thread = Thread.ofPlatform().daemon().name("log-ear").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                listen();
            } catch (SQLException e) {
                if (!closed) {
                    LOG.warn("Other nodes are not heard for a moment: {}", e.getMessage());
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
        }
    }

    private void listen() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            var line = connection.unwrap(PGConnection.class);
            heard.run();
            while (!closed) {
                var news = line.getNotifications(ATTENTION_MILLIS);
                if (Arrays.stream(news).anyMatch(word -> !word.getParameter().equals(name))) {
                    heard.run();
                }
            }
            statement.execute("unlisten *");
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

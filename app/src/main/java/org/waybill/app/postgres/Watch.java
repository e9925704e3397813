package org.waybill.app.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waybill.app.launch.LaunchFailure;

/**
 * Starts a server again that has ended without being told to. On a full disk it goes on trying,
 * because room is made sooner or later and nothing else is wrong; in any other case it gives up
 * after a while, so that somebody looks.
 */
final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final PostgresServer server;
    private final Duration patience;
    private final Consumer<LaunchFailure> givenUp;

    /**
     * @param patience for how long it tries in vain
     * @param givenUp is told why it has stopped trying
     */
    Watch(PostgresServer server, Duration patience, Consumer<LaunchFailure> givenUp) {
        this.server = server;
        this.patience = patience;
        this.givenUp = givenUp;
    }

    /** Watches the process that serves at present. */
    void begin() {
        server.process()
                .ifPresent(
                        process ->
                                process.onExit()
                                        .thenRunAsync(this::again, Thread.ofPlatform()::start));
    }

    private void again() {
        var until = Instant.now().plus(patience);
        var pause = FIRST_PAUSE;
        while (!server.closed()) {
            LOG.warn("PostgreSQL has ended without being told to; it is started again");
            try {
                server.again();
                begin();
                return;
            } catch (LaunchFailure failure) {
                LOG.error("{}", failure.getMessage());
                if (!server.lacksRoom() && Instant.now().isAfter(until)) {
                    givenUp.accept(failure);
                    return;
                }
            }
            LockSupport.parkNanos(pause.toNanos());
            pause =
                    pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                            ? pause.multipliedBy(2)
                            : LONGEST_PAUSE;
        }
    }
}

package org.waybill.integration.axonserver;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.waybill.store.StoredLog;

/**
 * Hands every event of the log on to an Axon Server, beside everything else: nobody waits for it.
 * What keeps it is told and tried again; of several nodes, one does it at a time.
 */
public final class EventForwarder implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventForwarder.class);
    private static final int BATCH = 200;
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration OTHERS_TURN = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final AxonServerAddress address;
    private final StoredLog log;
    private final Turn turn;
    private volatile @Nullable Thread thread;
    private @Nullable String trouble;
    private Duration pause = FIRST_PAUSE;

    /**
     * @param node who we are among those that share the database
     */
    public EventForwarder(
            AxonServerAddress address, StoredLog log, DataSource dataSource, String node) {
        this.address = address;
        this.log = log;
        this.turn = new Turn(dataSource, node);
    }

    /** How far events have been handed on, on whatever node. */
    public ForwardingProgress progress() {
        return turn.progress();
    }

    @Override
    public void start() {
        if (address.token() != null && !address.tls()) {
            LOG.warn("The token for Axon Server goes over the network for all to read");
        }
        var started = Thread.ofPlatform().daemon().name("axon-server").unstarted(this::run);
        thread = started;
        started.start();
    }

    private void run() {
        try {
            while (isRunning()) {
                attempt();
            }
        } catch (InterruptedException stopped) {
            LOG.debug("No more events are handed on", stopped);
        }
        guarded(turn::leave);
    }

    private void attempt() throws InterruptedException {
        try {
            var hint = turn.take();
            if (hint.isPresent()) {
                forward(hint.get());
            } else {
                Thread.sleep(OTHERS_TURN);
            }
        } catch (RuntimeException failure) {
            if (!isRunning()) {
                return;
            }
            tell(failure);
            Thread.sleep(pause);
            pause = Collections.min(List.of(pause.multipliedBy(2), LONGEST_PAUSE));
        }
    }

    private void forward(long hint) throws InterruptedException {
        try (var server = AxonServer.connect(address)) {
            long position = new Standing(log, server).position(hint);
            while (isRunning() && turn.keep(position)) {
                isWell(position);
                position = next(server, position);
            }
        }
    }

    private long next(AxonServer server, long position) throws InterruptedException {
        var events = log.after(position, BATCH);
        if (!events.isEmpty()) {
            server.append(events);
            return events.getLast().position();
        }
        if (!log.await(position, IDLE)) {
            server.ping();
        }
        return position;
    }

    private void isWell(long position) {
        if (trouble != null) {
            LOG.info("Events go on to Axon Server {} again, from position {}", address, position);
        }
        trouble = null;
        pause = FIRST_PAUSE;
    }

    /** Once for each trouble, not for each time it is met. */
    private void tell(RuntimeException failure) {
        var reason = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        if (!reason.equals(trouble)) {
            LOG.warn("Events are not handed on at present: {}", reason);
            LOG.debug("They are not, because", failure);
        }
        trouble = reason;
        guarded(() -> turn.leave(reason));
    }

    private static void guarded(Runnable leaving) {
        try {
            leaving.run();
        } catch (RuntimeException unreachable) {
            LOG.debug("It is another one's turn when we have been silent for a while", unreachable);
        }
    }

    @Override
    public void stop() {
        var stopped = thread;
        thread = null;
        if (stopped == null) {
            return;
        }
        stopped.interrupt();
        try {
            stopped.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}

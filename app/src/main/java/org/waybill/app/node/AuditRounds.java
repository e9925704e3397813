package org.waybill.app.node;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.waybill.projection.audit.AuditWatch;

/** Lets the audit that never ends make its rounds, on the nodes that make projections. */
@Component
final class AuditRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRounds.class);

    private final AuditWatch watch;
    private final Roster roster;
    private final Duration interval;
    private volatile @Nullable ScheduledExecutorService timer;

    /**
     * @param interval between rounds; zero for none
     */
    AuditRounds(
            AuditWatch watch,
            Roster roster,
            @Value("${waybill.audit-interval:1m}") Duration interval) {
        this.watch = watch;
        this.roster = roster;
        this.interval = interval;
    }

    @Override
    public void start() {
        var started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("audit").factory());
        timer = started;
        if (interval.isPositive() && roster.role().projects()) {
            long millis = interval.toMillis();
            started.scheduleWithFixedDelay(this::round, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        try {
            watch.round(interval);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException e) {
            if (isRunning()) {
                LOG.warn("A round of the audit failed; the next one is in {}", interval, e);
            }
        }
    }

    @Override
    public void stop() {
        var stopped = timer;
        timer = null;
        if (stopped != null) {
            stopped.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}

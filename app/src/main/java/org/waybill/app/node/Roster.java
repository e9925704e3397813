package org.waybill.app.node;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.waybill.app.node.NodeTable.Node;

/**
 * Says of this process that it is alive, hears who else is, and tells which event processors are
 * therefore its own. A process that is alone has all that its role allows.
 */
public final class Roster implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Roster.class);
    private static final long EVERY_MILLIS = 1_000;

    private final Node self;
    private final @Nullable NodeTable table;
    private final Set<String> processors = ConcurrentHashMap.newKeySet();
    private volatile List<Node> alive;
    private volatile @Nullable ScheduledExecutorService heart;

    /**
     * @param table where nodes sign in; null if there can be no other
     */
    Roster(Node self, @Nullable NodeTable table) {
        this.self = self;
        this.table = table;
        this.alive = List.of(self);
    }

    /** What this process is there for. */
    public Role role() {
        return self.role();
    }

    /** Counts an event processor among those to be shared out. */
    public void share(String processor) {
        processors.add(processor);
    }

    /** Whether this process is to run a processor at present. */
    public boolean runs(String processor) {
        return new Turns(alive, processors).isFor(self.name(), processor);
    }

    /** Before the processors, so that they know from the beginning. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        var started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("roster").factory());
        heart = started;
        if (table != null) {
            beat(table);
            started.scheduleWithFixedDelay(
                    () -> beat(table), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void beat(NodeTable nodes) {
        try {
            nodes.here(self);
            alive = nodes.alive();
        } catch (DataAccessException e) {
            LOG.warn("Who else is alive is not known at present: {}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        var stopped = heart;
        heart = null;
        if (stopped == null) {
            return;
        }
        stopped.close();
        try {
            if (table != null) {
                table.gone(self.name());
            }
        } catch (DataAccessException e) {
            LOG.warn("The others will find out by themselves: {}", e.getMessage());
        }
    }

    @Override
    public boolean isRunning() {
        return heart != null;
    }
}

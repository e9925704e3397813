package org.waybill.query.stock;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.order.Method;
import org.waybill.projection.stock.AvailabilityChanges;
import org.waybill.projection.stock.AvailabilityChanges.Changes;

/**
 * Looks for all streams together whether there is something new, and computes what has changed once
 * for all that have seen the same.
 */
@Component
class AvailabilityTicker {

    private static final Logger LOG = LoggerFactory.getLogger(AvailabilityTicker.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** So long changes are gathered: a SKU that changes often is told of seldom. */
    private static final Duration REST = Duration.ofMillis(50);

    private final AvailabilityChanges changes;
    private final Map<Asked, Changes> told = new ConcurrentHashMap<>();
    private int members;
    private boolean ticking;
    private long seen;

    AvailabilityTicker(AvailabilityChanges changes) {
        this.changes = changes;
    }

    private record Asked(long after, ChannelId channel, @Nullable Method method) {}

    /** What has changed after a position. That nothing has may be wrong soon, and is not kept. */
    Changes changes(long after, ChannelId channel, @Nullable Method method) {
        var asked = new Asked(after, channel, method);
        var some =
                told.computeIfAbsent(
                        asked, one -> changes.after(one.after(), one.channel(), one.method()));
        if (some.upTo() <= after) {
            told.remove(asked, some);
        }
        return some;
    }

    /** Who is in hears of what is new, until it leaves. */
    Member join() {
        synchronized (this) {
            members++;
            if (!ticking) {
                ticking = true;
                Thread.ofVirtual().name("availability-ticker").start(this::tick);
            }
        }
        return new Member();
    }

    /** Lets everybody look around. */
    synchronized void wake() {
        notifyAll();
    }

    private void tick() {
        try {
            while (occupied()) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            if (changes.await(seen, LOOK)) {
                moved(changes.seen());
                Thread.sleep(REST);
            }
        } catch (RuntimeException away) {
            LOG.debug("The database cannot be asked what is new; it will be asked again", away);
            Thread.sleep(LOOK);
        }
    }

    /**
     * Whether anybody is left; the one who asks ends if not, and the next to join starts another.
     */
    private synchronized boolean occupied() {
        ticking = members > 0;
        return ticking;
    }

    private synchronized void moved(long position) {
        seen = position;
        told.clear();
        notifyAll();
    }

    /** One who wants to hear. */
    final class Member implements AutoCloseable {

        /** Waits until there is something after a position; false if there is not in that time. */
        boolean await(long after, Duration patience) throws InterruptedException {
            synchronized (AvailabilityTicker.this) {
                if (seen <= after) {
                    AvailabilityTicker.this.wait(patience.toMillis());
                }
                return seen > after;
            }
        }

        @Override
        public void close() {
            synchronized (AvailabilityTicker.this) {
                members--;
            }
        }
    }
}

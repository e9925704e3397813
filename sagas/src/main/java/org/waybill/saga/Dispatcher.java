package org.waybill.saga;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.waybill.domain.RejectedException;
import org.waybill.store.Commander;

/**
 * Sends pending commands: one at a time for a process, many processes at once. Every node on duty
 * has one; what a node leaves undone, another one picks up when its lease ends.
 */
final class Dispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final long STOP_SECONDS = 5;

    private final Claims claims;
    private final Commander commander;
    private final Bell bell;
    private final DispatchPolicy policy;
    private final Duty duty;
    private final Semaphore free;
    private volatile @Nullable Thread sweeper;

    Dispatcher(Claims claims, Commander commander, Bell bell, DispatchPolicy policy, Duty duty) {
        this.duty = duty;
        this.claims = claims;
        this.commander = commander;
        this.bell = bell;
        this.policy = policy;
        this.free = new Semaphore(policy.processesAtOnce());
    }

    @Override
    public boolean isAutoStartup() {
        return duty.active();
    }

    @Override
    public void start() {
        var thread = Thread.ofVirtual().name("saga-dispatcher").unstarted(this::sweep);
        sweeper = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var running = sweeper;
        sweeper = null;
        if (running != null) {
            // Never interrupted: that would close the connection it reads from.
            bell.ring();
            awaitSenders(running);
        }
    }

    @Override
    public boolean isRunning() {
        return sweeper != null;
    }

    private void awaitSenders(Thread running) {
        try {
            running.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
            if (free.tryAcquire(policy.processesAtOnce(), STOP_SECONDS, TimeUnit.SECONDS)) {
                free.release(policy.processesAtOnce());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            while (sweeper == Thread.currentThread()) {
                if (!startSenders()) {
                    bell.await(policy.sweepEvery());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there may be more to claim at once. */
    private boolean startSenders() throws InterruptedException {
        free.acquire();
        int places = 1 + free.drainPermits();
        int taken = 0;
        try {
            for (var claimed : claims.claim(places)) {
                Thread.ofVirtual().name("saga-sender").start(() -> sendQueue(claimed));
                taken++;
            }
        } catch (RuntimeException e) {
            LOG.warn("The pending commands cannot be read; trying again", e);
        } finally {
            free.release(places - taken);
        }
        return taken == places;
    }

    private void sendQueue(Claimed first) {
        try {
            var next = Optional.of(first);
            while (next.isPresent()) {
                next = send(next.get());
            }
        } catch (RuntimeException e) {
            LOG.warn("What became of {} cannot be noted; its lease ends", first.pending(), e);
        } finally {
            free.release();
            // What was added while the last answer was being noted was not yet first in its queue.
            bell.ring();
        }
    }

    /** Sends one command and says which to send after it. */
    private Optional<Claimed> send(Claimed claimed) {
        var command = claimed.pending();
        try {
            commander.send(CommandCodec.read(command), command.context());
        } catch (RejectedException e) {
            // A refusal is an answer: the process goes on.
            LOG.warn(
                    "{} {} of {} was refused: {}",
                    command.type(),
                    command.commandId(),
                    command.process(),
                    e.getMessage());
        } catch (RuntimeException | Error e) {
            failed(claimed, e);
            return Optional.empty();
        }
        if (isRunning()) {
            return claims.answeredThenNext(claimed);
        }
        claims.answered(claimed);
        return Optional.empty();
    }

    private void failed(Claimed claimed, Throwable failure) {
        var command = claimed.pending();
        if (claimed.attempt() >= policy.attempts()) {
            claims.park(claimed, failure.toString());
            LOG.error(
                    "Process {} is parked after {} attempts at {} {}",
                    command.process(),
                    claimed.attempt(),
                    command.type(),
                    command.commandId(),
                    failure);
            return;
        }
        var delay = policy.delayAfter(claimed.attempt(), ThreadLocalRandom.current().nextDouble());
        claims.retryIn(claimed, delay, failure.toString());
        LOG.debug("{} is tried again in {}", command, delay, failure);
        var later = CompletableFuture.delayedExecutor(delay.toMillis() + 1, TimeUnit.MILLISECONDS);
        later.execute(bell::ring);
    }
}

package org.waybill.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.waybill.store.Database;
import org.waybill.store.DuplicateCommandException;
import org.waybill.store.OutcomeUnknownException;

/**
 * Every event reaches a projection once, whatever happens meanwhile: two nodes append by sixteen
 * writers that pause and take back what they did; connections are killed; in the middle, one node
 * and the projection are started again. The million is run by {@code
 * -Dwaybill.delivery.events=1000000}.
 */
class DeliveryTest {

    private static final int WRITERS = 16;
    private static final int EVENTS = Integer.getInteger("waybill.delivery.events", 20_000);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Database database = Database.fresh();
    private final AtomicReferenceArray<PostgresLog> nodes = new AtomicReferenceArray<>(2);
    private final AtomicLong appended = new AtomicLong();
    private final AtomicInteger takenBack = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Progress progress = new Progress(EVENTS, appended::get);

    @AfterEach
    void close() {
        nodes.get(0).close();
        nodes.get(1).close();
        database.close();
    }

    @Test
    void noEventIsSkippedAndNoneIsDeliveredTwice() throws Exception {
        long seed = System.nanoTime();
        System.out.println("delivery, seed " + seed);
        nodes.set(0, node());
        nodes.set(1, node());
        var reader = new CountingProjection(database, nodes.get(0));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var killer = threads.submit(() -> killNowAndThen(new Random(seed)));
            var writers = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.add(threads.submit(() -> write(number, new Random(seed + number))));
            }
            awaitHalf();
            reader.close();
            nodes.getAndSet(0, node()).close();
            reader = new CountingProjection(database, nodes.get(0));
            for (var writer : writers) {
                writer.get();
            }
            over.set(true);
            System.out.printf(
                    "connections killed: %d, taken back: %d%n", killer.get(), takenBack.get());
        }

        long head = nodes.get(1).events().head();
        assertThat(head).isEqualTo(appended.get()).isGreaterThanOrEqualTo(EVENTS);
        assertThat(takenBack).hasPositiveValue();
        reader.awaitPosition(head);
        reader.close();
        assertThat(reader.seen()).isEqualTo(head);
        assertThat(reader.missing(head)).isEmpty();
        assertThat(reader.twice()).isEmpty();
    }

    private PostgresLog node() {
        return database.node(Clock.systemUTC(), POLL);
    }

    private void awaitHalf() {
        while (appended.get() < EVENTS / 2) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void write(int writer, Random random) {
        for (int unit = 0; appended.get() < EVENTS; unit++) {
            progress.show();
            if (random.nextInt(200) == 0) {
                LockSupport.parkNanos(random.nextLong(20_000_000));
            }
            var name = "w" + writer + "/" + unit;
            int events = 1 + random.nextInt(5);
            if (random.nextInt(50) == 0) {
                takeBack(name, events);
            } else {
                appendForSure(writer, name, events);
                appended.addAndGet(events);
            }
        }
    }

    /** As a client does it: again under the same id, until it is answered. */
    private void appendForSure(int writer, String name, int events) {
        while (true) {
            try {
                Given.append(nodes.get(writer % 2), name, Given.events(name, 0, events));
                return;
            } catch (DuplicateCommandException known) {
                return;
            } catch (OutcomeUnknownException | EventStoreException | DataAccessException again) {
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    /** One event of it can never be written, so nothing of it is. */
    private void takeBack(String name, int events) {
        var poisoned = new ArrayList<>(Given.events(name, 0, events));
        poisoned.add(Given.event("\u0000", 0));
        try {
            Given.append(nodes.get(1), name, List.copyOf(poisoned));
        } catch (EventStoreException | DataAccessException refused) {
            takenBack.incrementAndGet();
        }
    }

    private int killNowAndThen(Random random) {
        int killed = 0;
        while (!over.get()) {
            LockSupport.parkNanos(20_000_000 + random.nextLong(200_000_000));
            killed += kill();
        }
        return killed;
    }

    /** Kills one that works on something, writer or reader. */
    private int kill() {
        try {
            return database.jdbc()
                    .queryForList(
                            """
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
                            order by random() limit 1
                            """)
                    .size();
        } catch (DataAccessException e) {
            return 0;
        }
    }
}

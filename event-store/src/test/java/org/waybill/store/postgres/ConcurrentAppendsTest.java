package org.waybill.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.store.Database;
import org.waybill.store.DuplicateCommandException;

class ConcurrentAppendsTest {

    private static final int WRITERS = 16;
    private static final int UNITS = 150;

    private final Database database = Database.fresh();
    private final PostgresLog log = database.node(Clock.systemUTC(), Duration.ofMillis(20));

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void whatIsAcknowledgedIsThereOnceWithoutGapsAndReadInOrder() throws Exception {
        long seed = System.nanoTime();
        System.out.println("concurrent appends, seed " + seed);
        var acknowledged = new ConcurrentLinkedQueue<String>();
        try (var reader = new Reader(log);
                var second = database.node()) {
            write(seed, List.of(log, second), acknowledged);
            assertThat(reader.readUntil(log.events().head()))
                    .extracting(EventMessage::getIdentifier)
                    .containsExactlyElementsOf(
                            everything().stream().map(EventMessage::getIdentifier).toList());
        }

        var all = everything();
        assertThat(all)
                .extracting(event -> event.trackingToken().position().orElseThrow())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, all.size()).boxed().toList());
        assertThat(all)
                .extracting(EventMessage::getIdentifier)
                .containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    private List<? extends TrackedEventMessage<?>> everything() {
        return log.engine().readEvents(null, false).toList();
    }

    private static void write(
            long seed, List<PostgresLog> nodes, ConcurrentLinkedQueue<String> acknowledged)
            throws InterruptedException, ExecutionException {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                var random = new Random(seed + writer);
                var node = nodes.get(writer % nodes.size());
                done.add(
                        writers.submit(
                                () -> {
                                    for (int unit = 0; unit < UNITS; unit++) {
                                        appendSomething(node, random, acknowledged);
                                    }
                                }));
            }
            for (var each : done) {
                each.get();
            }
        }
    }

    /**
     * Few aggregates, many writers: about half of this conflicts; some of it cannot be written at
     * all.
     */
    private static void appendSomething(
            PostgresLog node, Random random, ConcurrentLinkedQueue<String> acknowledged) {
        var aggregate = "thing-" + random.nextInt(8);
        long next = node.engine().lastSequenceNumberFor(aggregate).map(last -> last + 1).orElse(0L);
        var events =
                new ArrayList<DomainEventMessage<?>>(
                        Given.events(aggregate, next, 1 + random.nextInt(3)));
        if (random.nextInt(10) == 0) {
            events.add(Given.event("\u0000", 0));
        }
        try {
            Given.append(node, "c-" + random.nextInt(2_000), events);
            events.forEach(event -> acknowledged.add(event.getIdentifier()));
        } catch (ConcurrencyException | DuplicateCommandException | EventStoreException refused) {
            assertThat(refused).isNotNull();
        }
    }

    @Test
    void theNeighboursOfAFailingUnitSurvive() throws Exception {
        var start = new CountDownLatch(1);
        var failed = new ConcurrentLinkedQueue<String>();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                var aggregate = i % 10 == 3 ? "poison\u0000" + i : "thing-" + i;
                var _ =
                        writers.submit(
                                () -> {
                                    start.await();
                                    try {
                                        log.engine().appendEvents(Given.events(aggregate, 0, 2));
                                    } catch (EventStoreException e) {
                                        failed.add(aggregate);
                                    }
                                    return aggregate;
                                });
            }
            start.countDown();
        }

        assertThat(failed).hasSize(10).allMatch(aggregate -> aggregate.startsWith("poison"));
        assertThat(log.events().addresses("thing-")).hasSize(90);
        assertThat(log.events().head()).isEqualTo(180);
    }

    /** Reads the log from the beginning, in a thread of its own. */
    private static final class Reader implements AutoCloseable {

        private final ConcurrentLinkedQueue<TrackedEventMessage<?>> read =
                new ConcurrentLinkedQueue<>();
        private final AtomicBoolean over = new AtomicBoolean();
        private final Thread thread;

        Reader(PostgresLog log) {
            thread = Thread.ofPlatform().start(() -> read(log));
        }

        private void read(PostgresLog log) {
            try (var stream = log.stream().openStream(null)) {
                while (!over.get()) {
                    if (stream.hasNextAvailable(10, TimeUnit.MILLISECONDS)) {
                        read.add(stream.nextAvailable());
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        List<TrackedEventMessage<?>> readUntil(long head) throws InterruptedException {
            for (int tries = 0; tries < 3_000 && read.size() < head; tries++) {
                Thread.sleep(10);
            }
            return List.copyOf(read);
        }

        @Override
        public void close() throws InterruptedException {
            over.set(true);
            thread.join();
        }
    }
}

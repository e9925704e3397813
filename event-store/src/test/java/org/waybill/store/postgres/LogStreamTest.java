package org.waybill.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.waybill.store.Database;
import org.waybill.store.EventMetadata;

@Timeout(120)
class LogStreamTest {

    private static final int NEVER = 600_000;

    private final Database database = Database.fresh();
    private final PostgresLog log = database.node(Clock.systemUTC(), Duration.ofMillis(NEVER));
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(4);
    private final BlockingQueue<Long> handled = new ArrayBlockingQueue<>(100_000);

    @AfterEach
    void close() throws InterruptedException {
        executor.shutdownNow();
        executor.awaitTermination(10, TimeUnit.SECONDS);
        log.close();
        database.close();
    }

    private PooledStreamingEventProcessor processor(TokenStore tokens, int interval) {
        var invoker = SimpleEventHandlerInvoker.builder().eventHandlers(new Handler()).build();
        return PooledStreamingEventProcessor.builder()
                .name("test")
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(log.stream())
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .initialSegmentCount(2)
                .tokenClaimInterval(interval)
                .claimExtensionThreshold(interval)
                .coordinatorExecutor(executor)
                .workerExecutor(executor)
                .build();
    }

    private final class Handler {

        @org.axonframework.eventhandling.EventHandler
        @SuppressWarnings("UnusedMethod")
        void on(EventMessage<?> event) {
            handled.add((Long) event.getMetaData().get(EventMetadata.POSITION));
        }
    }

    private void handles(int from, int to) throws InterruptedException {
        var positions = new java.util.TreeSet<Long>();
        while (positions.size() < to - from + 1) {
            var position = handled.poll(30, TimeUnit.SECONDS);
            assertThat(position).as("an event after " + positions.size() + " others").isNotNull();
            assertThat(positions.add(position)).isTrue();
        }
        assertThat(positions.first()).isEqualTo(from);
        assertThat(positions.last()).isEqualTo(to);
    }

    @Test
    void aCommitWakesAnIdleProcessorThatWouldElseSleepForMinutes() throws Exception {
        var processor = processor(new InMemoryTokenStore(), NEVER);
        processor.start();
        try {
            for (int i = 1; i <= 50; i++) {
                log.engine().appendEvents(Given.event("thing-" + i, 0));
                long before = System.nanoTime();
                handles(i, i);
                if (i == 50) {
                    System.out.printf(
                            "commit to handler, idle: %d µs%n",
                            (System.nanoTime() - before) / 1_000);
                }
            }
        } finally {
            var _ = processor.shutdownAsync();
        }
    }

    @Test
    void aProcessorGoesOnWhereItsTokenSays() throws Exception {
        var tokens =
                TokenStores.on(
                        new DataSourceConnectionProvider(database.dataSource()),
                        "node",
                        Duration.ofSeconds(10));
        log.engine().appendEvents(Given.events("thing-1", 0, 2_500));
        var first = processor(tokens, 1_000);
        first.start();
        handles(1, 2_500);
        first.shutDown();

        log.engine().appendEvents(Given.events("thing-1", 2_500, 5));
        var second = processor(tokens, 1_000);
        second.start();
        handles(2_501, 2_505);
        second.shutDown();

        assertThat(
                        database.jdbc()
                                .queryForObject(
                                        "select count(*) from event_store.token_entry where processor_name = 'test'",
                                        Integer.class))
                .isEqualTo(2);
    }

    @Test
    void aProcessorHandlesAllThatManyWritersAppendWhileItRuns() throws Exception {
        var processor = processor(new InMemoryTokenStore(), NEVER);
        processor.start();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 8; writer++) {
                var name = "thing-" + writer;
                var _ = writers.submit(() -> append(name, 500));
            }
            handles(1, 4_000);
        } finally {
            var _ = processor.shutdownAsync();
        }
    }

    private void append(String aggregate, int events) {
        for (int i = 0; i < events; i++) {
            log.engine().appendEvents(Given.event(aggregate, i));
        }
    }

    @Test
    void peekingTakesNothingAndTakingEmptiesTheStream() throws Exception {
        log.engine().appendEvents(Given.events("thing-1", 0, 2));
        try (var stream = log.stream().openStream(new GlobalSequenceTrackingToken(1))) {
            assertThat(stream.peek()).isPresent();
            assertThat(stream.hasNextAvailable()).isTrue();
            assertThat(stream.nextAvailable().getMetaData().get(EventMetadata.POSITION))
                    .isEqualTo(2L);
            assertThat(stream.peek()).isEmpty();
            assertThat(stream.hasNextAvailable(5, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void aReaderThatWaitsIsWokenByACommit() throws Exception {
        try (var stream = log.stream().openStream(null)) {
            var next = executor.submit(stream::nextAvailable);
            log.engine().appendEvents(Given.event("thing-1", 0));

            assertThat(next.get(30, TimeUnit.SECONDS).getMetaData().get(EventMetadata.POSITION))
                    .isEqualTo(1L);
        }
    }

    @Test
    void aReaderThatWaitsIsWokenByTheCommitOfAnotherNode() throws Exception {
        try (var second = database.node(Clock.systemUTC(), Duration.ofMillis(NEVER));
                var stream = log.stream().openStream(null)) {
            for (int i = 0; i < 20; i++) {
                var next = executor.submit(stream::nextAvailable);
                second.engine().appendEvents(Given.event("thing-" + i, 0));

                assertThat(next.get(30, TimeUnit.SECONDS).getMetaData().get(EventMetadata.POSITION))
                        .isEqualTo(i + 1L);
            }
        }
    }

    @Test
    void aReaderThatWaitsIsReleasedWhenTheStreamIsClosed() throws Exception {
        var stream = log.stream().openStream(null);
        var available =
                executor.submit(() -> stream.hasNextAvailable(NEVER, TimeUnit.MILLISECONDS));
        var next = executor.submit(stream::nextAvailable);
        stream.close();

        assertThat(available.get(30, TimeUnit.SECONDS)).isFalse();
        assertThatThrownBy(() -> next.get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(NoSuchElementException.class);
        assertThat(stream.setOnAvailableCallback(() -> handled.add(0L))).isTrue();
        log.engine().appendEvents(Given.event("thing-1", 0));
        assertThat(handled).isEmpty();
    }

    @Test
    void aReaderThatIsCalledAndNeverLooksByItselfMissesNothing() throws Exception {
        try (var stream = log.stream().openStream(null)) {
            stream.setOnAvailableCallback(() -> takeAll(stream));
            for (int i = 0; i < 60; i++) {
                log.engine().appendEvents(Given.events("thing-" + i, 0, 1 + i % 7));
            }
            long all = log.events().head();
            for (long position = 1; position <= all; position++) {
                assertThat(handled.poll(30, TimeUnit.SECONDS)).isEqualTo(position);
            }
        }
    }

    private void takeAll(BlockingStream<TrackedEventMessage<?>> stream) {
        synchronized (handled) {
            for (var next = stream.peek(); next.isPresent(); next = stream.peek()) {
                handled.add((Long) next.get().getMetaData().get(EventMetadata.POSITION));
                take(stream);
            }
        }
    }

    private static void take(BlockingStream<TrackedEventMessage<?>> stream) {
        try {
            stream.nextAvailable();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readersWhoGoOnAtTheirOwnPacesEachSeeEverything() throws Exception {
        int all = 7_000;
        try (var quick = log.stream().openStream(null);
                var late = log.stream().openStream(new GlobalSequenceTrackingToken(5));
                var slow = log.stream().openStream(null)) {
            for (int i = 0; i < all / 500; i++) {
                log.engine().appendEvents(Given.events("thing-1", i * 500L, 500));
                assertThat(positions(quick, 500)).isEqualTo(from(1 + i * 500L, 500));
                if (i == 0) {
                    assertThat(positions(slow, 3)).isEqualTo(from(1, 3));
                }
            }
            assertThat(positions(late, all - 5)).isEqualTo(from(6, all - 5));
            assertThat(positions(slow, all - 3)).isEqualTo(from(4, all - 3));
            log.engine().appendEvents(Given.event("thing-2", 0));
            assertThat(positions(slow, 1)).isEqualTo(from(all + 1, 1));
            assertThat(positions(late, 1)).isEqualTo(from(all + 1, 1));
        }
    }

    private static List<Object> positions(BlockingStream<TrackedEventMessage<?>> stream, int events)
            throws InterruptedException {
        var positions = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            positions.add(stream.nextAvailable().getMetaData().get(EventMetadata.POSITION));
        }
        return positions;
    }

    private static List<Object> from(long first, int events) {
        return LongStream.range(first, first + events).<Object>mapToObj(Long::valueOf).toList();
    }

    @Test
    void refusesTheTokenOfAnotherStore() {
        var foreign = GapAwareTrackingToken.newInstance(5, List.of());

        assertThatThrownBy(() -> log.stream().openStream(foreign))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

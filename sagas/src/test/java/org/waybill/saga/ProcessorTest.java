package org.waybill.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.saga.Given.NOON;
import static org.waybill.saga.Given.held;
import static org.waybill.saga.Given.order;
import static org.waybill.saga.Given.placed;
import static org.waybill.saga.Given.shirts;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.waybill.domain.order.OrderCommand.SourceOrder;
import org.waybill.domain.order.OrderEvent.OrderReserved;

/** The processes behind the framework's own streaming processor. */
class ProcessorTest {

    private static final int ORDERS = 300;

    private final RecordingCommander commander = new RecordingCommander();
    private final HandClock clock = new HandClock();
    private final SagaWorld world = SagaWorld.empty(commander, clock, SagaWorld.QUICK);
    private final EmbeddedEventStore log =
            EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(3);
    private final PooledStreamingEventProcessor processor = processor();

    private PooledStreamingEventProcessor processor() {
        var sagas = world.sagas();
        return PooledStreamingEventProcessor.builder()
                .name("fulfillment-saga")
                .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder().eventHandlers(sagas).build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(log)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(
                        new SpringTransactionManager(world.get(JpaTransactionManager.class)))
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .batchSize(100)
                .build();
    }

    @AfterEach
    void close() {
        processor.shutDown();
        threads.shutdownNow();
        world.close();
    }

    private void publish(Object... events) {
        log.publish(List.of(events).stream().map(GenericEventMessage::new).toList());
    }

    @Test
    void sendsForEveryOrderAfterTheBatchAndInSpiteOfFailures() {
        var sends = new AtomicInteger();
        commander.before =
                (command, context) -> {
                    if (sends.incrementAndGet() % 3 == 0) {
                        throw new CannotAcquireLockException("deadlock");
                    }
                };
        IntStream.range(0, ORDERS)
                .forEach(
                        i ->
                                publish(
                                        placed(order("o" + i), shirts(1)),
                                        new OrderReserved(order("o" + i))));
        processor.start();
        SagaWorld.eventually(() -> commander.commands().size() == ORDERS);
        world.settles();
        assertThat(commander.commands())
                .hasOnlyElementsOfType(SourceOrder.class)
                .doesNotHaveDuplicates();
    }

    @Test
    void setsTimersInTheSameTransaction() {
        publish(placed(order("1"), shirts(1)), held(order("1"), "h", NOON.plusSeconds(5)));
        processor.start();
        SagaWorld.eventually(() -> world.timers() == 1);
        clock.forward(Duration.ofSeconds(5));
        assertThat(world.get(Timers.class).fireDue()).isTrue();
        assertThat(commander.commands()).hasSize(1);
    }
}

package org.waybill.app.wiring;

import java.time.Duration;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waybill.command.order.MovableOrders;
import org.waybill.command.order.WaitingList;
import org.waybill.domain.RejectedException;
import org.waybill.saga.asked.AskedParts;
import org.waybill.saga.fulfillment.WaitingOrders;
import org.waybill.store.AggregateLocks;
import org.waybill.store.AxonCommander;
import org.waybill.store.CaffeineCache;
import org.waybill.store.CommandRecords;
import org.waybill.store.Commander;
import org.waybill.store.EventLog;
import org.waybill.store.LogStore;
import org.waybill.store.MetadataProvider;
import org.waybill.store.RestingSnapshotter;
import org.waybill.store.postgres.PostgresLog;

/** How commands reach their handlers. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    private static final long MOST_CACHED = 50_000;
    private static final int EVENTS_TO_A_SNAPSHOT = 250;
    private static final Duration SNAPSHOT_REST = Duration.ofSeconds(5);

    /**
     * Without a transaction of its own: a command writes nothing but events, and the log commits
     * those.
     */
    @Bean
    CommandBus commandBus(LogStore store) {
        var bus =
                SimpleCommandBus.builder()
                        .rollbackConfiguration(store.sparing(RejectedException.class::isInstance))
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new MetadataProvider()));
        return bus;
    }

    /** The process that lets orders wait knows which do. */
    @Bean
    WaitingList waitingList(WaitingOrders orders) {
        return orders::oldest;
    }

    /** The process that waits for locations to accept their parts knows which do not. */
    @Bean
    MovableOrders movableOrders(AskedParts parts) {
        return parts::oldest;
    }

    @Bean
    Commander commander(CommandBus bus, CommandRecords records, EventLog events, PostgresLog log) {
        return new AxonCommander(bus, records, events, log.watch());
    }

    @Bean
    CaffeineCache aggregateCache(PostgresLog log) {
        return new CaffeineCache(MOST_CACHED, log.watch());
    }

    @Bean
    AggregateLocks aggregateLocks(PostgresLog log) {
        return new AggregateLocks(log.watch());
    }

    /** Keeps states beside the commands, never in their time. */
    @Bean
    Snapshotter snapshotter(LogStore store, org.axonframework.config.Configuration axon) {
        var beside = Thread.ofPlatform().daemon().name("snapshots").factory();
        return SpringAggregateSnapshotter.builder()
                .eventStore(store)
                .repositoryProvider(axon::repository)
                .executor(Executors.newSingleThreadExecutor(beside))
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
    }

    @Bean
    SnapshotTriggerDefinition snapshotTrigger(Snapshotter snapshotter) {
        var rests = Thread.ofPlatform().daemon().name("snapshot-rests").factory();
        var clock = Executors.newSingleThreadScheduledExecutor(rests);
        var resting = new RestingSnapshotter(snapshotter, SNAPSHOT_REST, clock);
        return new EventCountSnapshotTriggerDefinition(resting, EVENTS_TO_A_SNAPSHOT);
    }
}

package org.waybill.store.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.waybill.store.Database;
import org.waybill.store.EventMetadata;

/** Notes each event it is handed, in the transaction of its token, and how often. */
final class CountingProjection implements AutoCloseable {

    private static final Duration CLAIM = Duration.ofSeconds(2);

    private final JdbcTemplate jdbc;
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(3);
    private final PooledStreamingEventProcessor processor;

    CountingProjection(Database database, PostgresLog log) {
        jdbc = database.jdbc();
        jdbc.execute("create table if not exists seen (position bigint primary key, times int)");
        var transactions =
                new SpringTransactionManager(
                        new DataSourceTransactionManager(database.dataSource()));
        var connections =
                new UnitOfWorkAwareConnectionProviderWrapper(
                        new SpringDataSourceConnectionProvider(database.dataSource()));
        processor =
                PooledStreamingEventProcessor.builder()
                        .name("counting")
                        .eventHandlerInvoker(
                                SimpleEventHandlerInvoker.builder().eventHandlers(this).build())
                        .errorHandler(PropagatingErrorHandler.instance())
                        .messageSource(log.stream())
                        .tokenStore(TokenStores.on(connections, "counter", CLAIM))
                        .transactionManager(transactions)
                        .initialSegmentCount(1)
                        .batchSize(200)
                        .tokenClaimInterval(500)
                        .initialToken(source -> source.createTailToken())
                        .coordinatorExecutor(executor)
                        .workerExecutor(executor)
                        .build();
        processor.start();
    }

    @org.axonframework.eventhandling.EventHandler
    void on(EventMessage<?> event) {
        jdbc.update(
                "insert into seen values (?, 1) on conflict (position) do update set times = seen.times + 1",
                event.getMetaData().get(EventMetadata.POSITION));
    }

    void awaitPosition(long position) {
        long stood = -1;
        for (int silence = 0; seen() < position && silence < 120; silence++) {
            long stands = seen();
            silence = stands > stood ? 0 : silence;
            stood = stands;
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    long seen() {
        return number("select count(*) from seen");
    }

    List<@Nullable Long> missing(long head) {
        return jdbc.queryForList(
                """
                select p from generate_series(1, ?) as p
                where not exists (select 1 from seen where position = p) limit 10
                """,
                Long.class,
                head);
    }

    List<@Nullable Long> twice() {
        return jdbc.queryForList("select position from seen where times > 1 limit 10", Long.class);
    }

    private long number(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
    }

    @Override
    public void close() {
        processor.shutDown();
        executor.shutdownNow();
        try {
            executor.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.waybill.saga;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waybill.store.Commander;
import org.waybill.store.EventLog;
import org.waybill.store.EventMetadata;
import org.waybill.store.RecordedEvent;

/** A node with processes on a real database. Several on one database are several nodes. */
final class SagaWorld implements AutoCloseable {

    static final DispatchPolicy QUICK =
            new DispatchPolicy(
                    16,
                    Duration.ofMillis(50),
                    Duration.ofMillis(500),
                    Duration.ofMillis(2),
                    Duration.ofMillis(20),
                    10);

    private static final EmbeddedPostgres POSTGRES = startPostgres();

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private final List<AnnotationEventHandlerAdapter> handlers = new ArrayList<>();
    private final HandLog log = new HandLog();
    private final TransactionTemplate transactions;
    private int events;

    /** A node on the tables as they are. */
    SagaWorld(RecordingCommander commander, Clock clock, DispatchPolicy policy) {
        context.registerBean(DataSource.class, SagaWorld::pool);
        context.registerBean(LocalContainerEntityManagerFactoryBean.class, this::entities);
        context.registerBean(
                JpaTransactionManager.class,
                () -> new JpaTransactionManager(context.getBean(EntityManagerFactory.class)));
        context.registerBean(Commander.class, () -> commander);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(EventLog.class, () -> log);
        context.registerBean(DispatchPolicy.class, () -> policy);
        context.register(SagaConfiguration.class);
        context.refresh();
        transactions = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        sagas().forEach(this::with);
    }

    /** A node on empty tables. */
    static SagaWorld empty(RecordingCommander commander, Clock clock, DispatchPolicy policy) {
        JdbcClient.create(POSTGRES.getPostgresDatabase())
                .sql(
                        """
                        truncate sagas.process, sagas.pending_command, sagas.waiting,
                        sagas.scheduled_tasks, sagas.parked_event, sagas.asked, sagas.asked_in_vain
                        """)
                .update();
        return new SagaWorld(commander, clock, policy);
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            var postgres = EmbeddedPostgres.builder().start();
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("classpath:db/sagas")
                    .defaultSchema("sagas")
                    .load()
                    .migrate();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setDataSource(POSTGRES.getPostgresDatabase());
        pool.setMaximumPoolSize(20);
        return pool;
    }

    private LocalContainerEntityManagerFactoryBean entities() {
        var factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(context.getBean(DataSource.class));
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setPackagesToScan("org.waybill.saga");
        factory.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "validate"));
        return factory;
    }

    /** Lets events reach the processes in one transaction, with ids {@code e-1}, {@code e-2}, … */
    void happens(Object... payloads) {
        deliver(List.of(payloads).stream().map(this::message).toList());
    }

    EventMessage<?> message(Object payload) {
        events++;
        log.add(
                new RecordedEvent(
                        events,
                        "e-" + events,
                        "",
                        0,
                        payload.getClass().getSimpleName(),
                        payload,
                        "",
                        "",
                        "",
                        "talk",
                        Instant.parse("2026-03-02T11:00:00Z"),
                        Given.NOON));
        var metadata =
                MetaData.with(EventMetadata.CORRELATION, "talk")
                        .and(EventMetadata.POSITION, (long) events)
                        .and(EventMetadata.OCCURRED_AT, "2026-03-02T11:00:00Z");
        return new GenericEventMessage<>("e-" + events, payload, metadata, Given.NOON);
    }

    void deliver(List<? extends EventMessage<?>> messages) {
        transactions.executeWithoutResult(status -> messages.forEach(this::handle));
    }

    private void handle(EventMessage<?> message) {
        for (var handler : handlers) {
            try {
                handler.handle(message);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** With one more saga. */
    void with(Object saga) {
        handlers.add(new AnnotationEventHandlerAdapter(saga));
    }

    /** Tries these sagas' parked events again. */
    EventRetries retries(List<Saga> sagas) {
        return new EventRetries(
                get(ParkedEvents.class),
                sagas,
                log,
                get(PlatformTransactionManager.class),
                get(Clock.class));
    }

    /** Everything that handles events. */
    List<Object> sagas() {
        return List.copyOf(context.getBeansWithAnnotation(ProcessingGroup.class).values());
    }

    /** How many timers are set. */
    long timers() {
        return JdbcClient.create(get(DataSource.class))
                .sql("select count(*) from sagas.scheduled_tasks")
                .query(Long.class)
                .single();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    ProcessBacklog backlog() {
        return get(ProcessBacklog.class);
    }

    /** Waits until every command is answered. */
    void settles() {
        eventually(() -> backlog().now().pending() == 0);
    }

    static void eventually(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("not in 30 seconds");
            }
            pause(5);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

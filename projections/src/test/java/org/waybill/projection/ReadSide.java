package org.waybill.projection;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The read side over a fresh database, with a log in memory. One server serves all tests. */
public final class ReadSide implements AutoCloseable {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ConfigurableApplicationContext context;
    private final List<Projection> projections;
    private long delivered;

    private ReadSide(ConfigurableApplicationContext context) {
        this.context = context;
        this.projections = List.copyOf(context.getBeansOfType(Projection.class).values());
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ReadSide fresh() {
        return fresh(WebApplicationType.NONE);
    }

    /**
     * With more of the application in front of it.
     *
     * @param more its wiring
     */
    public static ReadSide fresh(WebApplicationType type, Class<?>... more) {
        var name = "test_" + COUNT.incrementAndGet();
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + name);
        var url = SERVER.getJdbcUrl("postgres", name);
        Flyway.configure()
                .dataSource(url, "postgres", "postgres")
                .defaultSchema("projections")
                .locations("classpath:db/projections")
                .load()
                .migrate();
        var context =
                new SpringApplicationBuilder(Wiring.class)
                        .sources(more)
                        .web(type)
                        .bannerMode(Banner.Mode.OFF)
                        .run(
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.hikari.maximum-pool-size=8",
                                "--spring.datasource.hikari.schema=projections",
                                "--spring.jpa.open-in-view=false",
                                "--server.port=0");
        return new ReadSide(context);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public <T> List<T> all(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    public MemoryLog log() {
        return get(MemoryLog.class);
    }

    /** Records an event of the aggregate at an address; its position. */
    public long append(String address, Object payload) {
        return log().append(address, payload);
    }

    /** Hands every projection what it has not been given, in batches of a size. */
    public void deliver(int batch) {
        while (delivered < log().head()) {
            long upTo = Math.min(log().head(), delivered + batch);
            for (var projection : projections) {
                deliver(projection, delivered, upTo);
            }
            delivered = upTo;
        }
    }

    /** Hands a projection a batch, as a processor does. */
    public void deliver(Projection projection, long after, long upTo) {
        var adapter = new AnnotationEventHandlerAdapter(projection);
        var unit = new BatchingUnitOfWork<DomainEventMessage<?>>(log().messages(after, upTo));
        unit.attachTransaction(new SpringTransactionManager(get(PlatformTransactionManager.class)));
        var result =
                unit.executeWithResult(
                        () -> adapter.handle(unit.getMessage()),
                        RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
    }

    /** Every row of every projection, as text. */
    public List<String> rows() {
        var jdbc = get(JdbcTemplate.class);
        var rows = new ArrayList<String>();
        for (var projection : projections) {
            for (var table : projection.tables()) {
                var text = "select '" + table + "' || t::text from " + table + " t order by 1";
                rows.addAll(jdbc.queryForList(text, String.class));
            }
        }
        return rows;
    }

    @Override
    public void close() {
        context.close();
    }
}

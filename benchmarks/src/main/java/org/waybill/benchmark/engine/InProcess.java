package org.waybill.benchmark.engine;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waybill.app.WaybillApplication;
import org.waybill.app.postgres.Database;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.figure.Bench;
import org.waybill.store.CaffeineCache;
import org.waybill.store.Commander;
import org.waybill.store.postgres.PostgresLog;

/** The whole application, started in our own process on data of its own. */
final class InProcess implements AutoCloseable {

    /** So that the clients it is compared with fit into the server beside it. */
    private static final int CONNECTIONS = 20;

    private final ConfigurableApplicationContext context;

    private InProcess(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it, durable, with its event processors at rest, on a folder in the scratch folder. */
    static InProcess start(Bench bench, String folder) {
        var data = bench.scratch(folder);
        var own = new InProcess(WaybillApplication.application().run(arguments(data, bench)));
        own.describe(bench);
        own.restProcessors();
        return own;
    }

    private static String[] arguments(Path data, Bench bench) {
        return new String[] {
            "--waybill.data=" + data,
            "--waybill.test-mode=false",
            "--waybill.database.url=",
            "--waybill.database.connections=" + CONNECTIONS,
            "--server.port=" + bench.port()
        };
    }

    private void describe(Bench bench) {
        bench.fact("postgresql", setting("server_version"));
        for (var durable : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            bench.fact(durable, setting(durable));
            if (!setting(durable).equals("on")) {
                throw new Complaint("PostgreSQL has %s off.".formatted(durable));
            }
        }
        bench.fact("sharedBuffers", setting("shared_buffers"));
    }

    private String setting(String name) {
        return jdbc().sql("select current_setting(?)").param(name).query(String.class).single();
    }

    /** To look into the database. */
    JdbcClient jdbc() {
        return JdbcClient.create(context.getBean(DataSource.class));
    }

    /** Where the database is, for clients that share nothing with the application. */
    Database database() {
        return context.getBean(Database.class);
    }

    /** Where commands are sent. */
    Commander commander() {
        return context.getBean(Commander.class);
    }

    /** Appends history as it is, without commands. */
    void append(List<? extends DomainEventMessage<?>> events) {
        context.getBean(PostgresLog.class).engine().appendEvents(events);
    }

    /** The aggregates that are in memory. */
    Cache cache() {
        return context.getBean(CaffeineCache.class);
    }

    /** Lets processes and projections follow the log. */
    void wakeProcessors() {
        processors().forEach(EventProcessor::start);
    }

    /** Stops them, so that what is measured is the commands. */
    void restProcessors() {
        processors().forEach(EventProcessor::shutDown);
    }

    private List<EventProcessor> processors() {
        var processing = context.getBean(Configuration.class).eventProcessingConfiguration();
        return List.copyOf(processing.eventProcessors().values());
    }

    @Override
    public void close() {
        context.close();
    }
}

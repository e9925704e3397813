package org.waybill.app.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waybill.app.launch.DataFolder;
import org.waybill.app.launch.LaunchFailure;
import org.waybill.app.launch.WaybillSettings;

/**
 * The database on its way up, beside everything else that a start does. What is opened last is
 * closed first: the pool, the server, the data folder.
 */
final class RisingDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RisingDatabase.class);

    private static final int IDLE = 4;
    private static final long PATIENCE_MILLIS = 10_000;

    /** Longer than PostgreSQL takes to recover, as a rule; each attempt takes its time besides. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * A node that hangs in the middle of a projection's or a process's batch does not keep the rows
     * it has locked from whoever takes over.
     */
    private static final String SESSION = "set idle_in_transaction_session_timeout = '60s'";

    private final WaybillSettings settings;
    private final Deque<Runnable> closers = new ConcurrentLinkedDeque<>();
    private final FutureTask<Risen> rising = new FutureTask<>(this::rise);
    private @Nullable DataFolder folder;

    private RisingDatabase(WaybillSettings settings) {
        this.settings = settings;
    }

    /**
     * The database, up.
     *
     * @param database where it is
     * @param pool connections to it, over tables that are in shape
     */
    private record Risen(Database database, HikariDataSource pool) {}

    /**
     * Takes the data folder and begins to raise the database.
     *
     * @throws LaunchFailure if the folder cannot be had; what else goes wrong is told to those who
     *     wait for the database
     */
    static RisingDatabase begin(WaybillSettings settings) {
        var database = new RisingDatabase(settings);
        if (!settings.database().given()) {
            database.folder();
        }
        Thread.ofPlatform().name("database-start").daemon().start(database.rising);
        return database;
    }

    /**
     * The data folder. Held only by who keeps something in it: beside a PostgreSQL of one's own,
     * several Waybills share a machine.
     */
    synchronized DataFolder folder() {
        if (folder == null) {
            folder = DataFolder.open(settings.data());
            closers.push(folder::close);
        }
        return folder;
    }

    /** Where it is, once it is up. */
    Database database() {
        return await().database();
    }

    /** Connections to it, once it is up. */
    HikariDataSource pool() {
        return await().pool();
    }

    private Risen await() {
        try {
            return rising.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException known
                    ? known
                    : new CompletionException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompletionException(interrupted);
        }
    }

    private Risen rise() {
        var database = settings.database().given() ? external() : embedded();
        var pool = new HikariDataSource();
        closers.push(pool::close);
        pool.setPoolName("waybill");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(settings.database().connections());
        pool.setMinimumIdle(IDLE);
        // Projections leave their schema to the transaction; whoever says nothing means those read.
        pool.setSchema("projections");
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        pool.setConnectionInitSql(SESSION);
        Migrations.apply(pool, settings.axonServer().given());
        return new Risen(database, pool);
    }

    private Database external() {
        return ExternalDatabase.reach(settings.database());
    }

    private Database embedded() {
        var server = PostgresServer.start(folder().path(), settings.binaries());
        closers.push(server::close);
        server.watch(PATIENCE, RisingDatabase::end);
        return server.database();
    }

    /**
     * Whoever keeps Waybill running starts it again, or is told by its end that all is not well.
     */
    private static void end(LaunchFailure failure) {
        LOG.error(
                "Waybill ends, because its database does not come back: {}", failure.getMessage());
        // In a thread of its own: the end waits for those who are at work.
        Thread.ofPlatform().start(() -> System.exit(1));
    }

    /** Closes what was opened; what is still on its way up, as soon as it is there. */
    @Override
    public void close() {
        try {
            rising.get();
        } catch (ExecutionException told) {
            // Those who waited were told; what it had opened before is still to be closed.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        closers.forEach(Runnable::run);
    }
}

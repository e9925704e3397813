package org.waybill.projection.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.projection.Projection;
import org.waybill.projection.ProjectionPositions;
import org.waybill.store.EventLog;

/**
 * Makes projections again from the log's beginning, one after the other, while those that are there
 * go on being read and written.
 */
@Component
public class Rebuilds implements SmartInitializingSingleton, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final List<Projection> projections;
    private final RebuildTable table;
    private final DataSource dataSource;
    private final Rebuild.Tools tools;
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    public Rebuilds(
            List<Projection> projections,
            RebuildTable table,
            EventLog log,
            ProjectionPositions positions,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        this.projections = projections;
        this.table = table;
        this.dataSource = dataSource;
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.tools =
                new Rebuild.Tools(
                        log,
                        positions,
                        new JdbcTemplate(dataSource),
                        new TransactionTemplate(transactions),
                        snapshot,
                        () -> stopping);
    }

    /** Clears away what an earlier Waybill has not ended, and remakes what an older one made. */
    @Override
    public void afterSingletonsInstantiated() {
        for (var name : table.unfinished()) {
            RebuildLock.take(dataSource, Set.of(name)).ifPresent(lock -> clear(lock, name));
        }
        projections.stream().filter(tools.positions()::outdated).forEach(this::remake);
    }

    private void remake(Projection projection) {
        try {
            start(List.of(projection.name()), true);
            LOG.info("Projection {} is made again by this release's rule", projection.name());
        } catch (RejectedException e) {
            LOG.info("Projection {} is being made again by another node", projection.name());
        }
    }

    private void clear(RebuildLock lock, String name) {
        try (lock) {
            projections.stream()
                    .filter(projection -> projection.name().equals(name))
                    .forEach(projection -> new Shadow(tools.jdbc(), projection).drop());
            table.abandoned(name);
        } catch (SQLException e) {
            LOG.warn("What is left of a rebuild of {} cannot be cleared away", name, e);
        }
    }

    /** Lets those under way notice it; what they leave is cleared away at the next start. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        for (var worker : workers) {
            worker.join(PATIENCE);
        }
    }

    /**
     * Begins a rebuild.
     *
     * @param names which projections; none for all of them
     * @param swap whether what comes out is to be read from then on; otherwise it is only compared
     * @throws RejectedException if one is unknown, or is being made again already
     */
    public RebuildView start(List<String> names, boolean swap) {
        var wanted = names.isEmpty() ? all() : names.stream().distinct().sorted().toList();
        wanted.forEach(this::known);
        var lock = RebuildLock.take(dataSource, wanted).orElseThrow(Rebuilds::running);
        var id = UUID.randomUUID().toString();
        wanted.forEach(table::abandoned);
        table.begun(id, wanted, swap, tools.log().head());
        var worker = Thread.ofVirtual().unstarted(() -> run(lock, id, wanted, swap));
        workers.add(worker);
        worker.start();
        return find(id);
    }

    private void run(RebuildLock lock, String id, List<String> wanted, boolean swap) {
        try (lock) {
            for (var name : wanted) {
                run(lock, table.notes(id, name), name, swap);
            }
        } catch (SQLException e) {
            LOG.warn("The lock of rebuild {} was lost", id, e);
        } finally {
            workers.remove(Thread.currentThread());
        }
    }

    /** Whoever sees that it is over may begin another one. */
    private void run(RebuildLock lock, Notes notes, String name, boolean swap) throws SQLException {
        try {
            long position = new Rebuild(projection(name), tools, notes).run(swap);
            lock.release(name);
            notes.done(position);
        } catch (InterruptedException | RuntimeException e) {
            if (stopping) {
                LOG.info("Projection {} is not made again to the end: Waybill stops", name);
                return;
            }
            LOG.error("Projection {} cannot be made again", name, e);
            lock.release(name);
            notes.failed(e.toString());
        }
    }

    /**
     * How far a rebuild has come.
     *
     * @throws RejectedException if there is none of this id
     */
    public RebuildView find(String id) {
        var found = table.find(id);
        if (found == null) {
            var detail = "There is no rebuild %s.".formatted(id);
            throw new RejectedException(Rejection.notFound("rebuild.unknown", detail));
        }
        return found;
    }

    private Projection projection(String name) {
        return projections.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void known(String name) {
        if (!all().contains(name)) {
            var detail = "There is no projection %s.".formatted(name);
            throw new RejectedException(
                    Rejection.unacceptable("projection.unknown", detail, "/projections"));
        }
    }

    private List<String> all() {
        return projections.stream().map(Projection::name).sorted().toList();
    }

    private static RejectedException running() {
        var detail = "One of these projections is being made again already; wait for that.";
        return new RejectedException(Rejection.conflict("rebuild.running", detail));
    }
}

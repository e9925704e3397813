package org.waybill.projection.audit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.store.EventLog;

/** Audits that somebody asks for, one at a time. */
@Component
public class Audits implements SmartInitializingSingleton, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Audits.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String ASKED = "asked";

    private final AuditTable table;
    private final Looking looking;
    private final EventLog log;
    private final DataSource dataSource;
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    public Audits(AuditTable table, Looking looking, EventLog log, DataSource dataSource) {
        this.table = table;
        this.looking = looking;
        this.log = log;
        this.dataSource = dataSource;
    }

    /** Notes which audits an earlier Waybill has not ended. */
    @Override
    public void afterSingletonsInstantiated() {
        AuditLock.take(dataSource, ASKED)
                .ifPresent(
                        lock -> {
                            table.abandoned();
                            close(lock);
                        });
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        for (var worker : workers) {
            worker.interrupt();
            worker.join(PATIENCE);
        }
    }

    /**
     * Begins an audit.
     *
     * @param skus which SKUs; none for all that have any stock
     * @throws RejectedException if one has no stock, or another audit that was asked for runs
     */
    public AuditView start(List<String> skus) {
        var wanted = skus.isEmpty() ? all() : named(skus);
        var lock = AuditLock.take(dataSource, ASKED).orElseThrow(Audits::running);
        table.abandoned();
        var id = UUID.randomUUID().toString();
        table.begun(id, wanted.size());
        var worker = Thread.ofVirtual().unstarted(() -> run(lock, id, wanted));
        workers.add(worker);
        worker.start();
        return find(id);
    }

    private void run(AuditLock lock, String id, List<Sku> skus) {
        String failure = null;
        try {
            int done = looking.through(skus, id, so -> goesOn(id, so));
            table.reached(id, done);
        } catch (InterruptedException | RuntimeException e) {
            LOG.error("Audit {} cannot be ended", id, e);
            failure = e.toString();
        }
        workers.remove(Thread.currentThread());
        close(lock);
        if (!stopping) {
            table.ended(id, failure);
        }
    }

    private boolean goesOn(String id, int done) {
        table.reached(id, done);
        return !stopping;
    }

    private static void close(AuditLock lock) {
        try {
            lock.close();
        } catch (SQLException e) {
            LOG.warn("The lock of an audit was lost", e);
        }
    }

    /**
     * How far an audit has come.
     *
     * @throws RejectedException if there is none of this id
     */
    public AuditView find(String id) {
        return table.find(id)
                .orElseThrow(
                        () -> {
                            var detail = "There is no audit %s.".formatted(id);
                            return new RejectedException(
                                    Rejection.notFound("audit.unknown", detail));
                        });
    }

    /** How things stand by all audits. */
    public AuditSummary summary() {
        return table.summary();
    }

    private List<Sku> all() {
        int prefix = Stock.address(new Sku("")).length();
        return log.addresses(Stock.address(new Sku(""))).stream()
                .map(address -> new Sku(address.substring(prefix)))
                .toList();
    }

    private List<Sku> named(List<String> skus) {
        for (var sku : skus) {
            var address = Stock.address(new Sku(sku));
            if (!log.addresses(address).contains(address)) {
                throw unknown(sku);
            }
        }
        return new TreeSet<>(skus).stream().map(Sku::new).toList();
    }

    private static RejectedException unknown(String sku) {
        var detail = "SKU %s has no stock that could be looked at.".formatted(sku);
        return new RejectedException(Rejection.unacceptable("audit.unknown-sku", detail, "/skus"));
    }

    private static RejectedException running() {
        var detail = "Another audit that was asked for is running; wait for its end.";
        return new RejectedException(Rejection.conflict("audit.running", detail));
    }
}

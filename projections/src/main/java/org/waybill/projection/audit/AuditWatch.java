package org.waybill.projection.audit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.StockEvent;
import org.waybill.store.EventLog;

/**
 * The audit that never ends. Each round looks at the SKUs that something has happened to since the
 * last one, at those with which something was wrong, and at some of all the others, so that each
 * has its turn within a day.
 */
@Component
public class AuditWatch {

    private static final Duration DAY = Duration.ofDays(1);

    /** So long may a round take; what is left has its turn later. */
    private static final Duration ROUND = Duration.ofSeconds(20);

    /** So many events are looked through for changes; what is older has its turn within the day. */
    private static final int EVENTS = 100_000;

    private static final int SKUS = 1_000;
    private static final int FEWEST = 10;

    /** SKUs with a longer history than this are read once a day, not whenever they change. */
    private static final long LONG_HISTORY = 20_000;

    private final AuditTable table;
    private final FindingTable findings;
    private final Looking looking;
    private final EventLog log;
    private final DataSource dataSource;
    private final JdbcClient jdbc;

    public AuditWatch(
            AuditTable table,
            FindingTable findings,
            Looking looking,
            EventLog log,
            DataSource dataSource,
            JdbcClient jdbc) {
        this.table = table;
        this.findings = findings;
        this.looking = looking;
        this.log = log;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /**
     * Makes a round, unless another node has made one within the interval or is about to.
     *
     * @param interval between rounds
     * @return how many SKUs it looked at
     */
    public int round(Duration interval) throws InterruptedException, SQLException {
        var lock = AuditLock.take(dataSource, AuditTable.WATCH).orElse(null);
        if (lock == null) {
            return 0;
        }
        try (lock) {
            var watch = table.watch();
            var ago = watch.secondsAgo();
            boolean due = ago == null || ago > interval.toMillis() * 0.9 / 1_000;
            return due ? round(watch, interval) : 0;
        }
    }

    private int round(AuditTable.Watch watch, Duration interval) throws InterruptedException {
        table.roundBegun();
        long deadline = System.nanoTime() + ROUND.toNanos();
        var changes = changes(watch.seenTo());
        var skus = new LinkedHashSet<>(shortOnes(changes.skus()));
        skus.addAll(findings.suspects(FEWEST));
        int first = look(new ArrayList<>(skus), deadline);
        var slice = slice(watch.afterSku(), interval);
        if (slice.isEmpty()) {
            slice = slice("", interval);
        }
        var others = slice.stream().filter(sku -> !skus.contains(sku)).toList();
        int more = look(others, deadline);
        var last = more == others.size() ? slice : others.subList(0, more);
        var after = last.isEmpty() ? watch.afterSku() : last.getLast().value();
        table.roundEnded(changes.upTo(), after, first + more);
        return first + more;
    }

    private int look(List<Sku> skus, long deadline) throws InterruptedException {
        return looking.through(skus, AuditTable.WATCH, done -> System.nanoTime() < deadline);
    }

    private record Changes(Set<Sku> skus, long upTo) {}

    /** The SKUs that something has happened to, oldest first. */
    private Changes changes(long seenTo) {
        long head = log.head();
        long from = Math.max(seenTo, head - EVENTS);
        var skus = new LinkedHashSet<Sku>();
        long[] upTo = {from};
        if (from == head) {
            return new Changes(skus, head);
        }
        log.replay(
                from,
                head,
                Set.of(StockEvent.class),
                part -> {
                    if (skus.size() < SKUS) {
                        part.events().stream()
                                .map(event -> event.payload())
                                .filter(StockEvent.class::isInstance)
                                .forEach(event -> skus.add(((StockEvent) event).sku()));
                        upTo[0] = part.upTo();
                    }
                });
        return new Changes(skus, upTo[0]);
    }

    private List<Sku> shortOnes(Set<Sku> skus) {
        return jdbc.sql(
                        "select sku from unnest(?::text[]) with ordinality as changed (sku, place)"
                                + " where not exists (select from projections.stock_demand long"
                                + " where long.sku = changed.sku and long.version > ?)"
                                + " order by place")
                .param(skus.stream().map(Sku::value).toArray(String[]::new))
                .param(LONG_HISTORY)
                .query((row, number) -> new Sku(row.getString(1)))
                .list();
    }

    /** As many as have to be looked at in a round for all to have their turn in a day. */
    private List<Sku> slice(String after, Duration interval) {
        return jdbc.sql(
                        """
                        with round as (select greatest(:fewest::bigint, ceil(count(*) * :share)::bigint)
                            as most from projections.stock_demand)
                        (select sku from projections.stock_demand where sku > :after
                            order by sku limit (select most from round))
                        union
                        (select sku from projections.stock_position where sku > :after
                            group by sku order by sku limit (select most from round))
                        order by sku limit (select most from round)
                        """)
                .param("after", after)
                .param("fewest", FEWEST)
                .param("share", (double) interval.toMillis() / DAY.toMillis())
                .query((row, number) -> new Sku(row.getString(1)))
                .list();
    }
}

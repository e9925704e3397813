package org.waybill.projection.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Breach;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockSums;
import org.waybill.projection.Past;
import org.waybill.projection.ProjectionPositions;
import org.waybill.projection.Snapshots;
import org.waybill.store.EventLog;

/** Looks at SKUs; at what does not look right twice, because somebody may be at work on it. */
@Component
public class Inspection {

    private static final Duration REST = Duration.ofSeconds(2);

    private final EventLog log;
    private final Past past;
    private final BookReader books;
    private final ProjectionPositions positions;
    private final Clock clock;

    public Inspection(
            EventLog log, Past past, BookReader books, ProjectionPositions positions, Clock clock) {
        this.log = log;
        this.past = past;
        this.books = books;
        this.positions = positions;
        this.clock = clock;
    }

    /** What is wrong with some SKUs, at both looks. */
    List<Finding> of(Collection<Sku> skus) throws InterruptedException {
        var suspected = look(skus);
        if (suspected.isEmpty()) {
            return List.of();
        }
        Thread.sleep(REST);
        long head = log.head();
        for (var projection : BookReader.WATCHED) {
            positions.await(projection, head, Snapshots.PATIENCE);
        }
        var known = suspected.stream().map(Finding::identity).collect(Collectors.toSet());
        var again = known.stream().map(Finding.Identity::sku).distinct().toList();
        return look(again).stream().filter(found -> known.contains(found.identity())).toList();
    }

    private List<Finding> look(Collection<Sku> skus) {
        var told = books.read(skus);
        long head = Math.max(log.head(), Collections.max(told.positions()));
        var leaks = new Leaks(past, head, clock.instant());
        var findings = new ArrayList<Finding>();
        for (var sku : new TreeSet<>(skus)) {
            findings.addAll(look(sku, told, leaks, head));
        }
        return findings;
    }

    private List<Finding> look(Sku sku, Books told, Leaks leaks, long head) {
        try {
            var stops = new ArrayList<>(told.positions());
            stops.add(head);
            var walk = Walk.of(log, sku, stops);
            var findings = new ArrayList<Finding>();
            if (!told.parked().contains(sku)) {
                findings.addAll(Drift.of(sku, told, walk));
            }
            var now = walk.at(head);
            findings.addAll(sums(sku, now, head));
            findings.addAll(leaks.of(sku, now));
            return findings;
        } catch (SerializationException e) {
            var detail = "Its history cannot be read: " + e.getMessage();
            return List.of(new Finding(sku, Subject.HISTORY, "", detail, 0, 0, head, null));
        }
    }

    private List<Finding> sums(Sku sku, Stock stock, long head) {
        var breaches = StockSums.broken(stock);
        if (breaches.isEmpty()) {
            return List.of();
        }
        var first = Walk.firstBroken(log, sku, head);
        return breaches.stream()
                .collect(Collectors.toMap(Inspection::place, breach -> breach, (one, more) -> one))
                .entrySet()
                .stream()
                .map(each -> finding(sku, each.getKey(), each.getValue(), head, first))
                .toList();
    }

    private static String place(Breach breach) {
        var name = breach.invariant().name();
        if (breach.location() != null) {
            return name + "/" + breach.location();
        }
        return breach.channel() == null ? name : name + "/" + breach.channel();
    }

    private static Finding finding(
            Sku sku, String place, Breach breach, long head, @Nullable Long first) {
        var detail =
                "By the log, %s is %d and must be %d."
                        .formatted(place, breach.found(), breach.limit());
        return new Finding(
                sku, Subject.SUMS, place, detail, breach.found(), breach.limit(), head, first);
    }
}

package org.waybill.app.wiring;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waybill.app.health.Vitals;
import org.waybill.projection.ProjectionPositions;
import org.waybill.projection.audit.Audits;
import org.waybill.projection.deadletter.DeadLetterQueries;
import org.waybill.projection.stock.InvariantQueries;
import org.waybill.saga.ProcessBacklog;
import org.waybill.store.EventLog;
import org.waybill.store.postgres.ProcessorPositions;

/** Looks up how those are who follow the log. */
@Component
class Followers implements Vitals {

    private final List<String> names;
    private final ProjectionPositions positions;
    private final DeadLetterQueries letters;
    private final ProcessBacklog backlog;
    private final ProcessorPositions processors;
    private final InvariantQueries invariants;
    private final Audits audits;
    private final EventLog log;
    private final Clock clock;
    private final ObjectProvider<HandedOn> handedOn;

    Followers(
            List<org.waybill.projection.Projection> projections,
            ProjectionPositions positions,
            DeadLetterQueries letters,
            ProcessBacklog backlog,
            ProcessorPositions processors,
            InvariantQueries invariants,
            Audits audits,
            EventLog log,
            Clock clock,
            ObjectProvider<HandedOn> handedOn) {
        this.names = projections.stream().map(each -> each.name()).sorted().toList();
        this.positions = positions;
        this.letters = letters;
        this.backlog = backlog;
        this.processors = processors;
        this.invariants = invariants;
        this.audits = audits;
        this.log = log;
        this.clock = clock;
        this.handedOn = handedOn;
    }

    @Override
    public List<Projection> projections() {
        long head = log.head();
        var seen = positions.all();
        var parked = letters.counts();
        return names.stream()
                .map(
                        name ->
                                projection(
                                        name,
                                        seen.getOrDefault(name, 0L),
                                        head,
                                        parked.getOrDefault(name, 0L)))
                .toList();
    }

    private Projection projection(String name, long position, long head, long parked) {
        long lag = Math.max(0, head - position);
        return new Projection(name, position, lag, lag == 0 ? 0 : age(position + 1), parked);
    }

    /** How long an event has been in the log, in milliseconds. */
    private long age(long position) {
        return log.recordedAt(position)
                .map(at -> Math.max(0, Duration.between(at, clock.instant()).toMillis()))
                .orElse(0L);
    }

    @Override
    public Processes processes() {
        var now = backlog.now();
        long head = log.head();
        long seen = seenByProcesses();
        long lag = Math.max(0, head - seen);
        return new Processes(
                now.pending(),
                now.parked(),
                now.oldest().toMillis(),
                lag,
                lag == 0 ? 0 : age(seen + 1));
    }

    @Override
    public Invariants invariants() {
        var summary = audits.summary();
        var last = summary.last();
        return new Invariants(
                invariants.count(),
                summary.findings(),
                last == null ? null : last.finishedAt(),
                summary.audited());
    }

    /** By the one that is furthest behind; processors that are no projections are theirs. */
    private long seenByProcesses() {
        return processors.all().entrySet().stream()
                .filter(one -> !names.contains(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .min()
                .orElse(0);
    }

    @Override
    public Optional<Outlet> axonServer() {
        return Optional.ofNullable(handedOn.getIfAvailable()).map(this::outlet);
    }

    private Outlet outlet(HandedOn to) {
        long head = log.head();
        var now = to.now();
        long lag = Math.max(0, head - now.position());
        return new Outlet(
                now.position(), lag, lag == 0 ? 0 : age(now.position() + 1), now.trouble());
    }
}

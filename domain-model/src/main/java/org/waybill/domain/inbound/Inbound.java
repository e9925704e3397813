package org.waybill.domain.inbound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.inbound.InboundEvent.InboundAnnounced;
import org.waybill.domain.inbound.InboundEvent.InboundCancelled;
import org.waybill.domain.inbound.InboundEvent.InboundChanged;
import org.waybill.domain.inbound.InboundEvent.InboundClosed;
import org.waybill.domain.inbound.InboundEvent.InboundLotsAnnounced;
import org.waybill.domain.inbound.InboundEvent.InboundLotsDiffered;
import org.waybill.domain.inbound.InboundEvent.InboundLotsReceived;
import org.waybill.domain.inbound.InboundEvent.InboundReceived;
import org.waybill.domain.order.LineId;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.Discrepancies;
import org.waybill.domain.stock.Discrepancy;
import org.waybill.domain.stock.Discrepancy.Kind;
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotDiscrepancy;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.LotLine;

/**
 * A delivery, as its history has made it.
 *
 * @param version the number of its events
 * @param announced how it was announced; null before that
 * @param status where it stands
 * @param expectedAt when it should be there; null before it was announced
 * @param lines what has come of each line, in the order announced
 * @param receipts what came, in order
 * @param reason why nothing more will come; null while it may
 */
public record Inbound(
        long version,
        @Nullable InboundAnnounced announced,
        InboundStatus status,
        @Nullable Instant expectedAt,
        SequencedMap<LineId, DueLine> lines,
        List<Receipt> receipts,
        @Nullable String reason) {

    /** Before anything happened. */
    public static final Inbound NONE =
            new Inbound(
                    0, null, InboundStatus.EXPECTED, null, new LinkedHashMap<>(), List.of(), null);

    public Inbound {
        lines = Collections.unmodifiableSequencedMap(lines);
        receipts = List.copyOf(receipts);
    }

    /**
     * Units that came together.
     *
     * @param reference the paper they came with; null for none
     * @param lots one for each arrival, in their order; empty if nobody said any
     */
    public record Receipt(@Nullable String reference, List<Arrival> arrivals, List<LotLine> lots) {
        public Receipt {
            arrivals = List.copyOf(arrivals);
            lots = List.copyOf(lots);
        }
    }

    /** How it was announced. */
    public InboundAnnounced asAnnounced() {
        return Objects.requireNonNull(announced, "not announced");
    }

    /** When it should be there. */
    public Instant due() {
        return Objects.requireNonNull(expectedAt, "not announced");
    }

    /** Units of a line that are still to come. */
    public long open(DueLine line) {
        return status.open() ? line.missing() : 0;
    }

    /** What came was not what was ordered: too much at any time, too little once it is closed. */
    public List<Discrepancy> discrepancies() {
        return Discrepancies.of(lines, status == InboundStatus.CLOSED);
    }

    /** The same by lot, of lines whose lots were announced. */
    public List<LotDiscrepancy> lotDiscrepancies() {
        var found = new ArrayList<LotDiscrepancy>();
        lines.forEach(
                (id, line) -> {
                    if (line.lotsAnnounced()) {
                        line.lots().forEach((lot, due) -> found.addAll(differing(id, lot, due)));
                    }
                });
        return found;
    }

    private List<LotDiscrepancy> differing(LineId id, LotId lot, DueLot due) {
        if (due.surplus() > 0) {
            return List.of(new LotDiscrepancy(id, lot, Kind.OVER, due.surplus()));
        }
        return status == InboundStatus.CLOSED && due.missing() > 0
                ? List.of(new LotDiscrepancy(id, lot, Kind.SHORT, due.missing()))
                : List.of();
    }

    /** It after an event. */
    public Inbound evolve(InboundEvent event) {
        return switch (event) {
            case InboundAnnounced e -> announce(e);
            case InboundChanged e -> change(e);
            case InboundReceived e -> receive(e);
            case InboundClosed e -> end(InboundStatus.CLOSED, e.reason());
            case InboundCancelled e -> end(InboundStatus.CANCELLED, e.reason());
            case InboundLotsAnnounced e -> lots(e.lines(), DueLine::announce, receipts);
            case InboundLotsReceived e ->
                    lots(e.arrivals(), DueLine::receive, told(receipts, e.arrivals()));
            // It follows from the others.
            case InboundLotsDiffered e -> lots(List.of(), DueLine::receive, receipts);
        };
    }

    private Inbound announce(InboundAnnounced e) {
        var given = new LinkedHashMap<LineId, DueLine>();
        e.lines().forEach(l -> given.put(l.lineId(), DueLine.of(l)));
        return new Inbound(
                version + 1, e, InboundStatus.EXPECTED, e.expectedAt(), given, receipts, null);
    }

    private Inbound change(InboundChanged e) {
        var next = new LinkedHashMap<>(lines);
        e.lines()
                .forEach(
                        l ->
                                next.computeIfPresent(
                                        l.lineId(), (id, line) -> line.order(l.quantity())));
        return new Inbound(
                version + 1, announced, arrived(next), e.expectedAt(), next, receipts, reason);
    }

    private Inbound receive(InboundReceived e) {
        var next = new LinkedHashMap<>(lines);
        e.arrivals()
                .forEach(
                        a ->
                                next.computeIfPresent(
                                        a.lineId(), (id, line) -> line.receive(a.quantity())));
        var all = new ArrayList<>(receipts);
        all.add(new Receipt(e.reference(), e.arrivals(), List.of()));
        return new Inbound(version + 1, announced, arrived(next), expectedAt, next, all, reason);
    }

    private Inbound lots(
            List<LotLine> told,
            BiFunction<DueLine, List<LotArrival>, DueLine> how,
            List<Receipt> papers) {
        var next = new LinkedHashMap<>(lines);
        told.forEach(
                l -> next.computeIfPresent(l.lineId(), (id, line) -> how.apply(line, l.lots())));
        return new Inbound(version + 1, announced, status, expectedAt, next, papers, reason);
    }

    /** Receipts, of which it is now known which lots the last one is of. */
    private static List<Receipt> told(List<Receipt> receipts, List<LotLine> lots) {
        if (receipts.isEmpty()) {
            return receipts;
        }
        var last = receipts.getLast();
        var all = new ArrayList<>(receipts.subList(0, receipts.size() - 1));
        all.add(new Receipt(last.reference(), last.arrivals(), lots));
        return all;
    }

    private static InboundStatus arrived(SequencedMap<LineId, DueLine> lines) {
        if (lines.values().stream().allMatch(line -> line.missing() == 0)) {
            return InboundStatus.RECEIVED;
        }
        return lines.values().stream().allMatch(line -> line.received() == 0)
                ? InboundStatus.EXPECTED
                : InboundStatus.PARTIALLY_RECEIVED;
    }

    private Inbound end(InboundStatus next, String why) {
        return new Inbound(version + 1, announced, next, expectedAt, lines, receipts, why);
    }
}

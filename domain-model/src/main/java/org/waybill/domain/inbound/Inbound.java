package org.waybill.domain.inbound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.inbound.InboundEvent.InboundAnnounced;
import org.waybill.domain.inbound.InboundEvent.InboundCancelled;
import org.waybill.domain.inbound.InboundEvent.InboundChanged;
import org.waybill.domain.inbound.InboundEvent.InboundClosed;
import org.waybill.domain.inbound.InboundEvent.InboundReceived;
import org.waybill.domain.order.LineId;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.Discrepancy;
import org.waybill.domain.stock.Discrepancy.Kind;

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
     */
    public record Receipt(@Nullable String reference, List<Arrival> arrivals) {
        public Receipt {
            arrivals = List.copyOf(arrivals);
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
        var found = new ArrayList<Discrepancy>();
        lines.forEach(
                (id, line) -> {
                    if (line.surplus() > 0) {
                        found.add(new Discrepancy(id, Kind.OVER, line.surplus()));
                    }
                    if (status == InboundStatus.CLOSED && line.missing() > 0) {
                        found.add(new Discrepancy(id, Kind.SHORT, line.missing()));
                    }
                });
        return found;
    }

    /** It after an event. */
    public Inbound evolve(InboundEvent event) {
        return switch (event) {
            case InboundAnnounced e -> announce(e);
            case InboundChanged e -> change(e);
            case InboundReceived e -> receive(e);
            case InboundClosed e -> end(InboundStatus.CLOSED, e.reason());
            case InboundCancelled e -> end(InboundStatus.CANCELLED, e.reason());
        };
    }

    private Inbound announce(InboundAnnounced e) {
        var given = new LinkedHashMap<LineId, DueLine>();
        e.lines().forEach(l -> given.put(l.lineId(), new DueLine(l.sku(), l.quantity(), 0)));
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
        all.add(new Receipt(e.reference(), e.arrivals()));
        return new Inbound(version + 1, announced, arrived(next), expectedAt, next, all, reason);
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

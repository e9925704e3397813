package org.waybill.domain.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.LineId;
import org.waybill.domain.stock.Discrepancies;
import org.waybill.domain.stock.Discrepancy;
import org.waybill.domain.stock.Discrepancy.Kind;
import org.waybill.domain.stock.LineLots;
import org.waybill.domain.stock.LotDiscrepancy;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.transfer.TransferEvent.TransferApproved;
import org.waybill.domain.transfer.TransferEvent.TransferCancelled;
import org.waybill.domain.transfer.TransferEvent.TransferCompleted;
import org.waybill.domain.transfer.TransferEvent.TransferLotsDiffered;
import org.waybill.domain.transfer.TransferEvent.TransferLotsReceived;
import org.waybill.domain.transfer.TransferEvent.TransferLotsShipped;
import org.waybill.domain.transfer.TransferEvent.TransferPicked;
import org.waybill.domain.transfer.TransferEvent.TransferReceived;
import org.waybill.domain.transfer.TransferEvent.TransferRequested;
import org.waybill.domain.transfer.TransferEvent.TransferShipped;

/**
 * A transfer, as its history has made it.
 *
 * @param version the number of its events
 * @param requested how it was asked for; null before that
 * @param status where it stands
 * @param expectedAt when it should be there; null before it left
 * @param lines what has become of each line, in the order asked for
 * @param endReason why nothing more will come; null while it may, and where that was not said
 */
public record Transfer(
        long version,
        @Nullable TransferRequested requested,
        TransferStatus status,
        @Nullable Instant expectedAt,
        SequencedMap<LineId, MovingLine> lines,
        @Nullable String endReason) {

    /** Before anything happened. */
    public static final Transfer NONE =
            new Transfer(0, null, TransferStatus.REQUESTED, null, new LinkedHashMap<>(), null);

    public Transfer {
        lines = Collections.unmodifiableSequencedMap(lines);
    }

    /** How it was asked for. */
    public TransferRequested asRequested() {
        return Objects.requireNonNull(requested, "not requested");
    }

    /** Units of a line that are on their way. */
    public long open(MovingLine line) {
        return status.open() ? line.missing() : 0;
    }

    /** Units of a line that are set aside where they leave from. */
    public long reserved(MovingLine line) {
        return switch (status) {
            case APPROVED -> line.ordered();
            case PICKED -> line.picked();
            case REQUESTED, IN_TRANSIT, PARTIALLY_RECEIVED, RECEIVED, COMPLETE, CANCELLED -> 0;
        };
    }

    /** What came was not what left: too much at any time, too little once it is complete. */
    public List<Discrepancy> discrepancies() {
        return Discrepancies.of(lines, status == TransferStatus.COMPLETE);
    }

    /** The same by lot, as soon as it is known. */
    public List<LotDiscrepancy> lotDiscrepancies() {
        var found = new ArrayList<LotDiscrepancy>();
        lines.forEach(
                (id, line) ->
                        line.lots()
                                .forEach(
                                        (lot, units) -> {
                                            if (units.surplus() > 0) {
                                                found.add(differs(id, lot, Kind.OVER, units));
                                            }
                                            if (units.lost() > 0) {
                                                found.add(differs(id, lot, Kind.SHORT, units));
                                            }
                                        }));
        return found;
    }

    private static LotDiscrepancy differs(LineId line, LotId lot, Kind kind, MovingLot units) {
        return new LotDiscrepancy(
                line, lot, kind, kind == Kind.OVER ? units.surplus() : units.lost());
    }

    /** It after an event. */
    public Transfer evolve(TransferEvent event) {
        return switch (event) {
            case TransferRequested e -> request(e);
            case TransferApproved e -> with(TransferStatus.APPROVED, lines);
            case TransferPicked e -> pick(e);
            case TransferShipped e -> ship(e);
            case TransferReceived e -> receive(e);
            case TransferCompleted e -> end(TransferStatus.COMPLETE, e.reason());
            case TransferCancelled e -> end(TransferStatus.CANCELLED, e.reason());
            case TransferLotsShipped e -> lots(e.lines(), MovingLot::ship);
            case TransferLotsReceived e -> lots(e.lines(), MovingLot::receive);
            case TransferLotsDiffered e -> differ(e);
        };
    }

    private Transfer request(TransferRequested e) {
        var given = new LinkedHashMap<LineId, MovingLine>();
        e.lines().forEach(l -> given.put(l.lineId(), MovingLine.of(l)));
        return new Transfer(version + 1, e, TransferStatus.REQUESTED, null, given, null);
    }

    private Transfer pick(TransferPicked e) {
        var next = new LinkedHashMap<>(lines);
        e.lines()
                .forEach(
                        l ->
                                next.computeIfPresent(
                                        l.lineId(), (id, line) -> line.pick(l.quantity())));
        return with(TransferStatus.PICKED, next);
    }

    private Transfer ship(TransferShipped e) {
        var next = new LinkedHashMap<>(lines);
        next.replaceAll((id, line) -> line.ship());
        return new Transfer(
                version + 1, requested, TransferStatus.IN_TRANSIT, e.expectedAt(), next, null);
    }

    private Transfer receive(TransferReceived e) {
        var next = new LinkedHashMap<>(lines);
        e.arrivals()
                .forEach(
                        a ->
                                next.computeIfPresent(
                                        a.lineId(), (id, line) -> line.receive(a.quantity())));
        boolean all = next.values().stream().allMatch(line -> line.missing() == 0);
        return with(all ? TransferStatus.RECEIVED : TransferStatus.PARTIALLY_RECEIVED, next);
    }

    private Transfer lots(List<LineLots> told, Units how) {
        var next = new LinkedHashMap<>(lines);
        for (var one : told) {
            for (var units : one.lots()) {
                next.computeIfPresent(
                        one.lineId(),
                        (id, line) ->
                                line.lot(units.lot(), lot -> how.apply(lot, units.quantity())));
            }
        }
        return with(status, next);
    }

    private Transfer differ(TransferLotsDiffered e) {
        var next = new LinkedHashMap<>(lines);
        for (var one : e.discrepancies()) {
            next.computeIfPresent(
                    one.lineId(),
                    (id, line) ->
                            line.lot(one.lot(), lot -> lot.differ(one.kind(), one.quantity())));
        }
        return with(status, next);
    }

    private interface Units {
        MovingLot apply(MovingLot lot, long units);
    }

    private Transfer with(TransferStatus next, SequencedMap<LineId, MovingLine> work) {
        return new Transfer(version + 1, requested, next, expectedAt, work, endReason);
    }

    private Transfer end(TransferStatus next, @Nullable String why) {
        return new Transfer(version + 1, requested, next, expectedAt, lines, why);
    }
}

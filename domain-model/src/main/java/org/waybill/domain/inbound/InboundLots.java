package org.waybill.domain.inbound;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Rejection;
import org.waybill.domain.inbound.InboundEvent.InboundLotsAnnounced;
import org.waybill.domain.inbound.InboundEvent.InboundLotsDiffered;
import org.waybill.domain.inbound.InboundEvent.InboundLotsReceived;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.stock.Discrepancy.Kind;
import org.waybill.domain.stock.LotDiscrepancy;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.LotLine;

/**
 * The rules of the lots of deliveries. Lots that are announced of a line add up to what is ordered
 * of it; where that changes, they have to be said again. What comes is taken in whatever lots it is
 * of, and what was announced otherwise is noted.
 */
final class InboundLots {

    private InboundLots() {}

    /**
     * Why lots cannot be announced; null if they can.
     *
     * @param lines that a request names, in its order, each once, with what is ordered of it
     */
    static @Nullable Rejection refusal(List<LineCount> lines, List<LotLine> lots) {
        var places = lines.stream().map(LineCount::lineId).toList();
        for (var line : lots) {
            int place = places.indexOf(line.lineId());
            var pointer = "/lines/%d/lots".formatted(place);
            var seen = new HashSet<LotId>();
            for (int i = 0; i < line.lots().size(); i++) {
                var lot = line.lots().get(i).lot();
                if (!seen.add(lot)) {
                    var detail = "Lot %s is given twice.".formatted(lot);
                    var at = "%s/%d/lot".formatted(pointer, i);
                    return Rejection.unacceptable("inbound.lot-twice", detail, at);
                }
            }
            int units = lines.get(place).quantity();
            if (line.quantity() != units) {
                var detail =
                        "The lots announced of line %s have %d units, not %d."
                                .formatted(line.lineId(), line.quantity(), units);
                return Rejection.unacceptable("inbound.lots-quantity", detail, pointer);
            }
        }
        return null;
    }

    /** What is said of lots that was not said before. */
    static List<InboundEvent> announced(Inbound before, InboundId id, List<LotLine> lots) {
        var fresh = lots.stream().filter(line -> differs(before, line)).toList();
        return fresh.isEmpty() ? List.of() : List.of(new InboundLotsAnnounced(id, fresh));
    }

    private static boolean differs(Inbound before, LotLine line) {
        var known = before.lines().get(line.lineId());
        return known == null || !known.announce(line.lots()).equals(known);
    }

    /** Of which lots units are that come; nothing if nobody says any. */
    static List<InboundEvent> received(Inbound inbound, InboundId id, List<LotLine> arrivals) {
        if (arrivals.stream().allMatch(line -> line.lots().isEmpty())) {
            return List.of();
        }
        var dated = arrivals.stream().map(line -> dated(inbound, line)).toList();
        var events = new ArrayList<InboundEvent>();
        var received = new InboundLotsReceived(id, dated);
        events.add(received);
        var over = surplus(inbound, received);
        if (!over.isEmpty()) {
            events.add(new InboundLotsDiffered(id, over));
        }
        return events;
    }

    private static LotLine dated(Inbound inbound, LotLine line) {
        var due = line(inbound, line.lineId());
        return new LotLine(
                line.lineId(),
                line.lots().stream().map(lot -> due.lot(lot.lot()).dated(lot)).toList());
    }

    /** Of these units, those of lots of which fewer were announced. */
    private static List<LotDiscrepancy> surplus(Inbound before, InboundLotsReceived event) {
        var found = new ArrayList<LotDiscrepancy>();
        before.evolve(event)
                .lines()
                .forEach(
                        (id, line) -> {
                            var was = line(before, id);
                            if (was.lotsAnnounced()) {
                                line.lots()
                                        .forEach(
                                                (lot, now) ->
                                                        found.addAll(over(id, lot, was, now)));
                            }
                        });
        return found;
    }

    private static List<LotDiscrepancy> over(LineId id, LotId lot, DueLine was, DueLot now) {
        long over = now.surplus() - was.lot(lot).surplus();
        return over > 0 ? List.of(new LotDiscrepancy(id, lot, Kind.OVER, over)) : List.of();
    }

    /** Units of announced lots that never came, once nothing more will. */
    static List<InboundEvent> missing(Inbound inbound, InboundId id) {
        var found = new ArrayList<LotDiscrepancy>();
        inbound.lines()
                .forEach(
                        (line, due) ->
                                due.lots()
                                        .forEach(
                                                (lot, units) -> {
                                                    if (units.missing() > 0) {
                                                        found.add(
                                                                new LotDiscrepancy(
                                                                        line,
                                                                        lot,
                                                                        Kind.SHORT,
                                                                        units.missing()));
                                                    }
                                                }));
        return found.isEmpty() ? List.of() : List.of(new InboundLotsDiffered(id, found));
    }

    private static DueLine line(Inbound inbound, LineId id) {
        return Objects.requireNonNull(inbound.lines().get(id));
    }
}

package org.waybill.domain.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Rejection;
import org.waybill.domain.order.LineId;
import org.waybill.domain.stock.Discrepancy.Kind;
import org.waybill.domain.stock.LineLots;
import org.waybill.domain.stock.LotChange.LotsAdded;
import org.waybill.domain.stock.LotChange.LotsArrived;
import org.waybill.domain.stock.LotChange.LotsNotArrived;
import org.waybill.domain.stock.LotChange.LotsSent;
import org.waybill.domain.stock.LotDiscrepancy;
import org.waybill.domain.stock.LotLine;
import org.waybill.domain.stock.LotUnits;
import org.waybill.domain.stock.NamedLines;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.stock.StockEvent.TransferReceived;
import org.waybill.domain.stock.SupplyKey;
import org.waybill.domain.transfer.TransferEvent.TransferLotsDiffered;
import org.waybill.domain.transfer.TransferEvent.TransferLotsReceived;
import org.waybill.domain.transfer.TransferEvent.TransferLotsShipped;

/**
 * The lots of a transfer. Stock says which they are, named or not; what it has said is noted here
 * in the same commit.
 */
public final class TransferLots {

    private final Transfer transfer;
    private final Map<LineId, List<LotUnits>> sent = new LinkedHashMap<>();
    private final Map<LineId, List<LotUnits>> came = new LinkedHashMap<>();
    private final List<LotDiscrepancy> differing = new ArrayList<>();
    private @Nullable LineId line;

    private TransferLots(Transfer transfer) {
        this.transfer = transfer;
    }

    /** Why units cannot leave that are said to be of these lots; null if they can. */
    static @Nullable Rejection refusal(Transfer transfer, List<LotLine> lots) {
        var named =
                new NamedLines(TransferDecisions.AREA, lots.stream().map(LotLine::lineId).toList());
        var unknown = named.unknown(transfer.lines().keySet());
        var refusal = unknown == null ? named.twice() : unknown;
        return refusal == null ? quantities(transfer, lots) : refusal;
    }

    private static @Nullable Rejection quantities(Transfer transfer, List<LotLine> lots) {
        for (int i = 0; i < lots.size(); i++) {
            var named = lots.get(i);
            long picked = Objects.requireNonNull(transfer.lines().get(named.lineId())).picked();
            if (named.quantity() != picked) {
                var detail =
                        "The lots named of line %s have %d units; %d were picked."
                                .formatted(named.lineId(), named.quantity(), picked);
                var pointer = "/lines/%d/lots".formatted(i);
                return Rejection.unacceptable("stock.lots-quantity", detail, pointer);
            }
        }
        return null;
    }

    /**
     * What the stock's events in the commit of a transfer's event say of its lots.
     *
     * @param transfer after that event
     */
    public static List<TransferEvent> told(Transfer transfer, List<StockEvent> events) {
        var lots = new TransferLots(transfer);
        events.forEach(lots::hear);
        var told = new ArrayList<TransferEvent>();
        var id = transfer.asRequested().transfer();
        if (!lots.sent.isEmpty()) {
            told.add(new TransferLotsShipped(id, lines(lots.sent)));
        }
        if (!lots.came.isEmpty()) {
            told.add(new TransferLotsReceived(id, lines(lots.came)));
        }
        if (!lots.differing.isEmpty()) {
            told.add(new TransferLotsDiffered(id, lots.differing));
        }
        return told;
    }

    private void hear(StockEvent event) {
        switch (event) {
            case TransferReceived e -> line = e.line();
            case LotsSent e -> add(sent, e.line(), e.lots());
            case LotsArrived e -> add(came, e.line(), e.lots());
            case LotsAdded e when e.reason().equals(LotsAdded.SURPLUS) -> surplus(e);
            case LotsNotArrived e -> lost(e);
            default -> {}
        }
    }

    /** It is told right after what came by the line. */
    private void surplus(LotsAdded e) {
        if (line == null) {
            return;
        }
        var lots =
                e.lots().stream()
                        .map(lot -> new LotUnits(lot.lot(), lot.quantity(), lot.serials()))
                        .toList();
        add(came, line, lots);
        differ(line, Kind.OVER, lots);
    }

    private void lost(LotsNotArrived e) {
        var prefix =
                SupplyKey.of(transfer.asRequested().transfer().address(), new LineId("")).value();
        if (e.source().value().startsWith(prefix)) {
            var id = new LineId(e.source().value().substring(prefix.length()));
            differ(id, Kind.SHORT, e.lots());
        }
    }

    /** Of what left before anybody spoke of lots nobody knows what it should have been. */
    private void differ(LineId id, Kind kind, List<LotUnits> lots) {
        var moving = transfer.lines().get(id);
        if (moving == null || moving.lots().isEmpty()) {
            return;
        }
        lots.forEach(
                units ->
                        differing.add(new LotDiscrepancy(id, units.lot(), kind, units.quantity())));
    }

    private static void add(Map<LineId, List<LotUnits>> all, LineId line, List<LotUnits> lots) {
        all.computeIfAbsent(line, id -> new ArrayList<>()).addAll(lots);
    }

    private static List<LineLots> lines(Map<LineId, List<LotUnits>> all) {
        return all.entrySet().stream()
                .map(entry -> new LineLots(entry.getKey(), entry.getValue()))
                .toList();
    }
}

package org.waybill.command.transfer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.http.InstantOrDate;
import org.waybill.command.network.Known;
import org.waybill.command.network.Stocked;
import org.waybill.command.stock.ArrivalBody;
import org.waybill.command.stock.LotBody;
import org.waybill.command.stock.NamedLots;
import org.waybill.command.transfer.TransferResource.SentLine;
import org.waybill.command.transfer.TransferResource.SentLot;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.LotLine;
import org.waybill.domain.transfer.Transfer;
import org.waybill.domain.transfer.TransferCommand.ReceiveTransfer;
import org.waybill.domain.transfer.TransferCommand.RequestTransfer;
import org.waybill.domain.transfer.TransferId;
import org.waybill.domain.transfer.TransferLine;

/** Makes a command of a transfer that is asked for, or says what is wrong with it. */
@Component
class TransferIntake {

    private final Known known;
    private final Stocked stocked;

    TransferIntake(Known known, Stocked stocked) {
        this.known = known;
        this.stocked = stocked;
    }

    /** The command. */
    RequestTransfer command(TransferBody body, TransferId id) {
        var lines = new ArrayList<TransferLine>();
        var from = location(body.from(), "/from");
        var to = location(body.to(), "/to");
        for (int i = 0; i < body.lines().size(); i++) {
            var line = body.lines().get(i);
            var sku = stocked.sku(line.sku(), "/lines/%d/sku".formatted(i));
            lines.add(new TransferLine(new LineId(line.lineId()), sku, line.quantity()));
        }
        return new RequestTransfer(id, from, to, lines, body.reason());
    }

    /** The lots of what leaves; none where nothing is said of them. */
    List<LotLine> sent(@Nullable List<SentLine> lines) {
        var lots = new ArrayList<LotLine>();
        for (int i = 0; lines != null && i < lines.size(); i++) {
            var line = lines.get(i);
            var named = line.lots().stream().map(TransferIntake::lot).toList();
            NamedLots.checkSerials(named, "/lines/" + i);
            lots.add(new LotLine(new LineId(line.lineId()), named));
        }
        return lots;
    }

    private static LotArrival lot(SentLot lot) {
        return new LotArrival(
                new LotId(lot.lot()), null, null, lot.quantity(), LotBody.numbers(lot.serials()));
    }

    /** What came, with its lots, where they are named. */
    ReceiveTransfer receipt(Transfer transfer, List<ArrivalBody> lines) {
        var lots = new ArrayList<LotLine>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var moving = transfer.lines().get(new LineId(line.lineId()));
            lots.add(
                    moving == null
                            ? line.untold()
                            : line.fromElsewhere(known.product(moving.sku()), "/lines/" + i));
        }
        var arrivals = lines.stream().map(ArrivalBody::arrival).toList();
        return new ReceiveTransfer(transfer.asRequested().transfer(), arrivals, lots);
    }

    private LocationId location(String value, String pointer) {
        var location = new LocationId(value);
        known.location(location, pointer);
        return location;
    }

    /** When that is at a location. */
    Instant at(InstantOrDate time, LocationId location) {
        return time.in(ZoneId.of(known.location(location).timeZone()));
    }
}

package org.waybill.command.transfer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.waybill.command.http.InstantOrDate;
import org.waybill.command.network.Known;
import org.waybill.command.network.Stocked;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
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

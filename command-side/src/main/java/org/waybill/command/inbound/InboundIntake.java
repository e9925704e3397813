package org.waybill.command.inbound;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waybill.command.http.InstantOrDate;
import org.waybill.command.network.Known;
import org.waybill.command.network.Stocked;
import org.waybill.domain.inbound.InboundCommand.AnnounceInbound;
import org.waybill.domain.inbound.InboundId;
import org.waybill.domain.inbound.InboundLine;
import org.waybill.domain.inbound.InboundType;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;

/** Makes a command of a delivery that is announced, or says what is wrong with it. */
@Component
class InboundIntake {

    private final Known known;
    private final Stocked stocked;

    InboundIntake(Known known, Stocked stocked) {
        this.known = known;
        this.stocked = stocked;
    }

    /** The command. */
    AnnounceInbound command(InboundBody body, InboundId id) {
        var location = new LocationId(body.location());
        var zone = ZoneId.of(known.location(location, "/location").timeZone());
        var lines = new ArrayList<InboundLine>();
        for (int i = 0; i < body.lines().size(); i++) {
            var line = body.lines().get(i);
            var sku = stocked.sku(line.sku(), "/lines/%d/sku".formatted(i));
            lines.add(new InboundLine(new LineId(line.lineId()), sku, line.quantity()));
        }
        return new AnnounceInbound(
                id,
                Objects.requireNonNullElse(body.type(), InboundType.PURCHASE_ORDER),
                location,
                body.supplier(),
                body.reference(),
                body.expectedAt().in(zone),
                lines);
    }

    /** When that is at a location. */
    Instant at(InstantOrDate time, LocationId location) {
        return time.in(ZoneId.of(known.location(location).timeZone()));
    }
}

package org.waybill.command.inbound;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.http.InstantOrDate;
import org.waybill.command.inbound.InboundBody.LotNotice;
import org.waybill.command.network.Known;
import org.waybill.command.network.Stocked;
import org.waybill.command.stock.ArrivalBody;
import org.waybill.domain.inbound.Inbound;
import org.waybill.domain.inbound.InboundCommand.AnnounceInbound;
import org.waybill.domain.inbound.InboundCommand.ReceiveInbound;
import org.waybill.domain.inbound.InboundId;
import org.waybill.domain.inbound.InboundLine;
import org.waybill.domain.inbound.InboundType;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.stock.LotLine;

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
        var lots = new ArrayList<LotLine>();
        for (int i = 0; i < body.lines().size(); i++) {
            var line = body.lines().get(i);
            var sku = stocked.sku(line.sku(), "/lines/%d/sku".formatted(i));
            var lineId = new LineId(line.lineId());
            lines.add(new InboundLine(lineId, sku, line.quantity()));
            if (line.lots() != null) {
                lots.add(LotNotice.all(lineId, known.product(sku), line.lots()));
            }
        }
        return new AnnounceInbound(
                id,
                Objects.requireNonNullElse(body.type(), InboundType.PURCHASE_ORDER),
                location,
                body.supplier(),
                body.reference(),
                body.expectedAt().in(zone),
                lines,
                lots);
    }

    /** What came; the lots of its units are named as their products want it. */
    ReceiveInbound receipt(Inbound delivery, List<ArrivalBody> lines, @Nullable String reference) {
        var lots = new ArrayList<LotLine>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var due = delivery.lines().get(new LineId(line.lineId()));
            lots.add(
                    due == null || !delivery.status().takesUnits()
                            ? line.untold()
                            : line.fromOutside(known.product(due.sku()), "/lines/" + i));
        }
        var arrivals = lines.stream().map(ArrivalBody::arrival).toList();
        return new ReceiveInbound(delivery.asAnnounced().inbound(), arrivals, reference, lots);
    }

    /** The lots that are to come by a line now; none where nothing is said of them. */
    LotLine lots(Inbound delivery, LineId id, @Nullable List<LotNotice> notices) {
        var due = delivery.lines().get(id);
        return due == null
                ? new LotLine(id, List.of())
                : LotNotice.all(id, known.product(due.sku()), notices);
    }

    /** When that is at a location. */
    Instant at(InstantOrDate time, LocationId location) {
        return time.in(ZoneId.of(known.location(location).timeZone()));
    }
}

package org.waybill.domain.inbound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.Fault;
import org.waybill.domain.Rejection;
import org.waybill.domain.inbound.InboundCommand.AnnounceInbound;
import org.waybill.domain.inbound.InboundCommand.CancelInbound;
import org.waybill.domain.inbound.InboundCommand.ChangeInbound;
import org.waybill.domain.inbound.InboundCommand.CloseInbound;
import org.waybill.domain.inbound.InboundCommand.ReceiveInbound;
import org.waybill.domain.inbound.InboundEvent.InboundAnnounced;
import org.waybill.domain.inbound.InboundEvent.InboundCancelled;
import org.waybill.domain.inbound.InboundEvent.InboundChanged;
import org.waybill.domain.inbound.InboundEvent.InboundClosed;
import org.waybill.domain.inbound.InboundEvent.InboundReceived;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.Discrepancies;
import org.waybill.domain.stock.NamedLines;

/** The rules of deliveries. */
public final class InboundDecisions {

    private static final String AREA = "inbound";

    private InboundDecisions() {}

    /** What follows from a command. */
    public static Decision<InboundEvent> decide(Inbound inbound, InboundCommand command) {
        if (inbound.version() == 0 && !(command instanceof AnnounceInbound)) {
            var detail = "There is no delivery %s.".formatted(command.inbound());
            return Decision.refuse(Rejection.notFound("inbound.unknown", detail));
        }
        return switch (command) {
            case AnnounceInbound c -> announce(inbound, c);
            case ChangeInbound c -> change(inbound, c);
            case ReceiveInbound c -> receive(inbound, c);
            case CloseInbound c -> close(inbound, c);
            case CancelInbound c -> cancel(inbound, c);
        };
    }

    private static Decision<InboundEvent> announce(Inbound inbound, AnnounceInbound c) {
        if (inbound.version() > 0) {
            var detail = "There is a delivery %s already.".formatted(c.inbound());
            return Decision.refuse(Rejection.conflict("inbound.exists", detail));
        }
        var ids = c.lines().stream().map(InboundLine::lineId).toList();
        var twice = new NamedLines(AREA, ids).twice();
        var refusal = twice == null ? InboundLots.refusal(counts(c.lines()), c.lots()) : twice;
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        var events = new ArrayList<InboundEvent>();
        events.add(
                new InboundAnnounced(
                        c.inbound(),
                        c.type(),
                        c.location(),
                        c.supplier(),
                        c.reference(),
                        c.expectedAt(),
                        c.lines()));
        events.addAll(InboundLots.announced(inbound, c.inbound(), c.lots()));
        return Decision.accept(events);
    }

    private static List<LineCount> counts(List<InboundLine> lines) {
        return lines.stream().map(line -> new LineCount(line.lineId(), line.quantity())).toList();
    }

    private static Decision<InboundEvent> change(Inbound inbound, ChangeInbound c) {
        if (!inbound.status().open()) {
            return illegal(inbound, "changed");
        }
        var refusal = refusal(inbound, c);
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        Instant at = c.expectedAt() == null ? inbound.due() : c.expectedAt();
        var changed = c.lines().stream().filter(line -> differs(inbound, line)).toList();
        var events = new ArrayList<InboundEvent>();
        var after = inbound;
        if (!at.equals(inbound.expectedAt()) || !changed.isEmpty()) {
            var event = new InboundChanged(c.inbound(), at, changed);
            events.add(event);
            after = inbound.evolve(event);
        }
        events.addAll(InboundLots.announced(after, c.inbound(), c.lots()));
        return Decision.accept(events);
    }

    private static boolean differs(Inbound inbound, LineCount line) {
        return line(inbound, line.lineId()).ordered() != line.quantity();
    }

    private static @Nullable Rejection refusal(Inbound inbound, ChangeInbound c) {
        var named = new NamedLines(AREA, c.lines().stream().map(LineCount::lineId).toList());
        var unknown = named.unknown(inbound.lines().keySet());
        if (unknown != null) {
            return unknown;
        }
        var twice = named.twice();
        if (twice != null) {
            return twice;
        }
        var tooFew = tooFew(inbound, c.lines());
        return tooFew == null ? InboundLots.refusal(c.lines(), c.lots()) : tooFew;
    }

    private static @Nullable Rejection tooFew(Inbound inbound, List<LineCount> lines) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < lines.size(); i++) {
            var asked = lines.get(i);
            long came = line(inbound, asked.lineId()).received();
            if (asked.quantity() < came) {
                var detail = "Of line %s, %d came already.".formatted(asked.lineId(), came);
                faults.add(new Fault("/lines/%d/quantity".formatted(i), detail));
            }
        }
        return faults.isEmpty()
                ? null
                : Rejection.conflict("inbound.quantity", faults.getFirst().detail(), faults);
    }

    private static Decision<InboundEvent> receive(Inbound inbound, ReceiveInbound c) {
        if (!inbound.status().takesUnits()) {
            return illegal(inbound, "received");
        }
        var ids = c.arrivals().stream().map(Arrival::lineId).toList();
        var refusal = new NamedLines(AREA, ids).unknown(inbound.lines().keySet());
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        var events = new ArrayList<InboundEvent>();
        events.add(
                new InboundReceived(
                        c.inbound(),
                        inbound.asAnnounced().location(),
                        c.arrivals(),
                        c.reference(),
                        Discrepancies.over(inbound.lines(), c.arrivals())));
        events.addAll(InboundLots.received(inbound, c.inbound(), c.lots()));
        return Decision.accept(events);
    }

    private static Decision<InboundEvent> close(Inbound inbound, CloseInbound c) {
        return switch (inbound.status()) {
            case EXPECTED, PARTIALLY_RECEIVED, RECEIVED -> closed(inbound, c);
            case CLOSED, CANCELLED -> illegal(inbound, "closed");
        };
    }

    private static Decision<InboundEvent> closed(Inbound inbound, CloseInbound c) {
        var events = new ArrayList<InboundEvent>();
        events.add(
                new InboundClosed(c.inbound(), c.reason(), Discrepancies.missing(inbound.lines())));
        events.addAll(InboundLots.missing(inbound, c.inbound()));
        return Decision.accept(events);
    }

    private static Decision<InboundEvent> cancel(Inbound inbound, CancelInbound c) {
        return inbound.status() == InboundStatus.EXPECTED
                ? Decision.accept(new InboundCancelled(c.inbound(), c.reason()))
                : illegal(inbound, "cancelled");
    }

    private static DueLine line(Inbound inbound, LineId id) {
        return Objects.requireNonNull(inbound.lines().get(id));
    }

    private static Decision<InboundEvent> illegal(Inbound inbound, String act) {
        var detail = "A delivery that is %s cannot be %s.".formatted(inbound.status(), act);
        return Decision.refuse(Rejection.conflict("inbound.illegal-transition", detail));
    }
}

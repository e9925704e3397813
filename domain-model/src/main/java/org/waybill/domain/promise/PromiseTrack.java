package org.waybill.domain.promise;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentHandedOver;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentReady;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentShipped;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.Method;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderEvent.AllotmentRefused;
import org.waybill.domain.order.OrderEvent.OrderCancelled;
import org.waybill.domain.order.OrderEvent.OrderLinesCancelled;
import org.waybill.domain.order.OrderEvent.OrderMoved;
import org.waybill.domain.order.OrderEvent.OrderPlaced;
import org.waybill.domain.order.OrderEvent.OrderPromised;
import org.waybill.domain.order.OrderEvent.OrderRepromised;
import org.waybill.domain.order.OrderEvent.OrderSourced;
import org.waybill.domain.order.OrderLine;
import org.waybill.domain.order.Refusal;
import org.waybill.domain.shipment.ShipmentEvent;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentDelivered;

/**
 * How an order does against what its customer was promised.
 *
 * @param method how the customer gets it; null before it was placed
 * @param units that are wanted
 * @param parts what locations were given, and how far they are
 * @param standing what was promised; null if nothing was
 * @param cancelled whether nothing of it is wanted any more
 */
public record PromiseTrack(
        @Nullable Method method,
        int units,
        SortedMap<FulfillmentId, Part> parts,
        @Nullable PromiseStanding standing,
        boolean cancelled) {

    /** Before anything happened. */
    public static final PromiseTrack NONE = new PromiseTrack(null, 0, new TreeMap<>(), null, false);

    public PromiseTrack {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /**
     * A location's part.
     *
     * @param units that it still has to do or has done
     * @param leftAt when it left or, if it is collected, was ready; null before that
     * @param thereAt when the customer had it or, if it is collected, could; null before that
     */
    public record Part(int units, @Nullable Instant leftAt, @Nullable Instant thereAt) {

        static final Part NONE = new Part(0, null, null);

        Part plus(int more) {
            return new Part(units + more, leftAt, thereAt);
        }

        Part left(Instant at) {
            return leftAt == null ? new Part(units, at, thereAt) : this;
        }

        Part there(Instant at) {
            return thereAt == null ? new Part(units, leftAt == null ? at : leftAt, at) : this;
        }
    }

    /** Whether units of it have no location. */
    public boolean waits() {
        return units > parts.values().stream().mapToInt(Part::units).sum();
    }

    /** By when the next part has to leave; null if all have left that were promised. */
    public @Nullable Instant leaveBy() {
        if (standing == null) {
            return null;
        }
        return standing.now().parts().stream()
                .filter(one -> open(one.fulfillment()))
                .map(PartPromise::leaveBy)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean open(FulfillmentId id) {
        var part = parts.getOrDefault(id, Part.NONE);
        return part.units() > 0 && part.leftAt() == null;
    }

    /** When the last of it was there; null if something is not. */
    public @Nullable Instant thereAt() {
        var live = parts.values().stream().filter(part -> part.units() > 0).toList();
        if (live.isEmpty() || waits() || live.stream().anyMatch(part -> part.thereAt() == null)) {
            return null;
        }
        return live.stream()
                .map(Part::thereAt)
                .map(Objects::requireNonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** How it ended; null while it has not, or where nothing was promised. */
    public @Nullable PromiseStatus outcome() {
        if (standing == null) {
            return null;
        }
        var there = thereAt();
        if (there != null) {
            return there.isBefore(standing.firstDue()) ? PromiseStatus.KEPT : PromiseStatus.BROKEN;
        }
        return cancelled ? PromiseStatus.CANCELLED : null;
    }

    /** How it stands at a moment; null where nothing was promised. */
    public @Nullable PromiseStatus status(Instant now) {
        var outcome = outcome();
        if (outcome != null || standing == null) {
            return outcome;
        }
        if (!now.isBefore(standing.firstDue())) {
            return PromiseStatus.LATE;
        }
        var leaveBy = leaveBy();
        boolean risk =
                waits()
                        || standing.now().dueBy().isAfter(standing.firstDue())
                        || (leaveBy != null && now.isAfter(leaveBy));
        return risk ? PromiseStatus.AT_RISK : PromiseStatus.ON_TIME;
    }

    /** After an event of the order. */
    public PromiseTrack evolve(OrderEvent event) {
        return switch (event) {
            case OrderPlaced e ->
                    new PromiseTrack(e.method(), sum(e.lines()), parts, standing, cancelled);
            case OrderSourced e -> with(e.allotments(), 1);
            case OrderMoved e -> with(e.from(), -1).with(e.to(), 1);
            case AllotmentRefused e -> part(e.fulfillment(), one -> one.plus(-refused(e.lines())));
            case OrderLinesCancelled e -> cancelled(e);
            case OrderPromised e -> promised(PromiseStanding.of(e.promise()));
            case OrderRepromised e ->
                    standing == null ? this : promised(standing.anew(e.promise()));
            case OrderCancelled _ -> new PromiseTrack(method, units, parts, standing, true);
            default -> this;
        };
    }

    private PromiseTrack promised(PromiseStanding now) {
        return new PromiseTrack(method, units, parts, now, cancelled);
    }

    private PromiseTrack cancelled(OrderLinesCancelled e) {
        return new PromiseTrack(method, units - count(e.lines()), parts, standing, cancelled)
                .with(e.allotted(), -1);
    }

    private PromiseTrack with(List<Allotment> some, int sign) {
        var next = this;
        for (var part : some) {
            int units = sign * count(part.lines());
            next = next.part(part.fulfillment(), one -> one.plus(units));
        }
        return next;
    }

    private PromiseTrack part(FulfillmentId id, UnaryOperator<Part> change) {
        var next = new TreeMap<>(parts);
        next.put(id, change.apply(parts.getOrDefault(id, Part.NONE)));
        return new PromiseTrack(method, units, next, standing, cancelled);
    }

    /**
     * After an event of one of its fulfillment orders.
     *
     * @param at when it happened
     */
    public PromiseTrack evolve(FulfillmentEvent event, Instant at) {
        return switch (event) {
            case FulfillmentReady e -> part(e.fulfillment(), one -> one.there(at));
            case FulfillmentShipped e -> part(e.fulfillment(), one -> one.left(at));
            case FulfillmentHandedOver e -> part(e.fulfillment(), one -> one.there(at));
            default -> this;
        };
    }

    /** After an event of one of its shipments. */
    public PromiseTrack evolve(ShipmentEvent event) {
        return event instanceof ShipmentDelivered e
                ? part(e.fulfillment(), one -> one.there(e.deliveredAt()))
                : this;
    }

    private static int sum(Collection<OrderLine> lines) {
        return lines.stream().mapToInt(OrderLine::quantity).sum();
    }

    private static int count(List<LineCount> lines) {
        return lines.stream().mapToInt(LineCount::quantity).sum();
    }

    private static int refused(List<Refusal> lines) {
        return lines.stream().mapToInt(Refusal::quantity).sum();
    }
}

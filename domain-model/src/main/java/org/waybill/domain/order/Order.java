package org.waybill.domain.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Money;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.order.OrderEvent.AllotmentRefused;
import org.waybill.domain.order.OrderEvent.OrderCancelled;
import org.waybill.domain.order.OrderEvent.OrderCompleted;
import org.waybill.domain.order.OrderEvent.OrderDestinationChanged;
import org.waybill.domain.order.OrderEvent.OrderHeld;
import org.waybill.domain.order.OrderEvent.OrderHoldReleased;
import org.waybill.domain.order.OrderEvent.OrderLineSubstituted;
import org.waybill.domain.order.OrderEvent.OrderLinesCancelled;
import org.waybill.domain.order.OrderEvent.OrderLinesDelivered;
import org.waybill.domain.order.OrderEvent.OrderLinesShipped;
import org.waybill.domain.order.OrderEvent.OrderMoved;
import org.waybill.domain.order.OrderEvent.OrderPickupMoved;
import org.waybill.domain.order.OrderEvent.OrderPlaced;
import org.waybill.domain.order.OrderEvent.OrderPromised;
import org.waybill.domain.order.OrderEvent.OrderQueued;
import org.waybill.domain.order.OrderEvent.OrderRepromised;
import org.waybill.domain.order.OrderEvent.OrderReserved;
import org.waybill.domain.order.OrderEvent.OrderRouted;
import org.waybill.domain.order.OrderEvent.OrderSourced;
import org.waybill.domain.promise.PromiseStanding;

/**
 * An order, as its history has made it.
 *
 * @param version the number of its events
 * @param placed how it was placed, but for where it goes now; null before that
 * @param lines what has become of each line, in the order placed
 * @param holds what keeps it from going on
 * @param allotments every part a location was ever given, in order
 * @param queued what it waits for; null if for nothing
 * @param reserved whether its stock is promised
 * @param ended null while it lives; then how it ended
 * @param promised when its customer was told that it is there; null if nothing was said yet
 */
public record Order(
        long version,
        @Nullable OrderPlaced placed,
        SequencedMap<LineId, LineState> lines,
        List<OrderHold> holds,
        List<Allotment> allotments,
        @Nullable Queued queued,
        boolean reserved,
        @Nullable OrderStatus ended,
        @Nullable PromiseStanding promised) {

    /** Before anything happened. */
    public static final Order NONE =
            new Order(
                    0, null, new LinkedHashMap<>(), List.of(), List.of(), null, false, null, null);

    public Order {
        lines = Collections.unmodifiableSequencedMap(lines);
        holds = List.copyOf(holds);
        allotments = List.copyOf(allotments);
    }

    /** How it was placed. */
    public OrderPlaced asPlaced() {
        return Objects.requireNonNull(placed, "not placed");
    }

    /** Where it stands. */
    public OrderStatus status() {
        if (ended != null) {
            return ended;
        }
        if (!holds.isEmpty()) {
            return OrderStatus.ON_HOLD;
        }
        if (lines.values().stream().anyMatch(line -> line.assigned() + line.shipped() > 0)) {
            return OrderStatus.IN_FULFILLMENT;
        }
        return reserved ? OrderStatus.CONFIRMED : OrderStatus.CREATED;
    }

    /** The price of everything ordered, taxes included. Cancelling does not change it. */
    public Money total() {
        return asPlaced().lines().stream()
                .map(line -> line.unitPrice().times(line.quantity()))
                .reduce(Money::plus)
                .orElseThrow();
    }

    /** The part with this id; null if there is none. */
    public @Nullable Allotment allotment(FulfillmentId id) {
        return allotments.stream().filter(a -> a.fulfillment().equals(id)).findFirst().orElse(null);
    }

    /** The parts with something in them, done or still to be done. */
    public List<Allotment> parts() {
        return allotments.stream().filter(part -> !part.lines().isEmpty()).toList();
    }

    /** Whether anything left for the customer. */
    public boolean anyShipped() {
        return lines.values().stream().anyMatch(line -> line.shipped() > 0);
    }

    /** The order after an event. */
    public Order evolve(OrderEvent event) {
        return switch (event) {
            case OrderPlaced e -> placed(e);
            case OrderReserved e -> next(each(lines, LineState::reserve), allotments, null, true);
            case OrderQueued e -> queued(e);
            case OrderRouted _ -> holds(holds);
            case OrderSourced e -> sourced(e);
            case OrderMoved e -> moved(e);
            case OrderPromised e -> promised(PromiseStanding.of(e.promise()));
            case OrderRepromised e -> promised(standing().anew(e.promise()));
            case AllotmentRefused e -> refused(e);
            case OrderDestinationChanged e -> going(asPlaced().sentTo(e.shipTo()));
            case OrderPickupMoved e -> going(asPlaced().collectedAt(e.to()));
            case OrderHeld e -> holds(plus(holds, e.hold()));
            case OrderHoldReleased e ->
                    holds(holds.stream().filter(h -> !h.handle().equals(e.handle())).toList());
            case OrderLinesShipped e ->
                    next(counted(e.lines(), LineState::ship), allotments, queued, reserved);
            case OrderLinesDelivered e ->
                    next(counted(e.lines(), LineState::deliver), allotments, queued, reserved);
            case OrderLinesCancelled e -> cancelled(e);
            case OrderLineSubstituted e -> substituted(e);
            case OrderCancelled e -> ended(OrderStatus.CANCELLED);
            case OrderCompleted e -> ended(OrderStatus.COMPLETED);
        };
    }

    private Order placed(OrderPlaced e) {
        var placedLines = new LinkedHashMap<LineId, LineState>();
        e.lines().forEach(line -> placedLines.put(line.lineId(), LineState.placed(line)));
        return new Order(version + 1, e, placedLines, holds, allotments, null, false, null, null);
    }

    private Order going(OrderPlaced elsewhere) {
        return new Order(
                version + 1,
                elsewhere,
                lines,
                holds,
                allotments,
                queued,
                reserved,
                ended,
                promised);
    }

    private Order queued(OrderQueued e) {
        var waits = new Queued(e.reason(), e.detail(), e.since(), e.cancelAt());
        return new Order(
                version + 1, placed, lines, holds, allotments, waits, reserved, ended, promised);
    }

    private Order sourced(OrderSourced e) {
        var next = with(e.allotments(), version);
        return next.next(next.lines(), next.allotments(), null, reserved);
    }

    private Order refused(AllotmentRefused e) {
        var next = new LinkedHashMap<>(lines);
        e.lines()
                .forEach(
                        refusal ->
                                next.computeIfPresent(
                                        refusal.lineId(), (id, line) -> line.refuse(refusal)));
        var gone = e.lines().stream().map(r -> new LineCount(r.lineId(), r.quantity())).toList();
        return next(next, less(e.fulfillment(), gone), queued, reserved);
    }

    private Order cancelled(OrderLinesCancelled e) {
        var left = allotments;
        var next = new LinkedHashMap<>(counted(e.lines(), LineState::cancel));
        for (var gone : e.allotted()) {
            left =
                    left.stream()
                            .map(a -> sameAs(a, gone.fulfillment()) ? a.less(gone.lines()) : a)
                            .toList();
            apply(next, gone.lines(), (line, units) -> line.assign(-units));
        }
        boolean waits = next.values().stream().anyMatch(line -> line.unassigned() > 0);
        return next(next, left, waits ? queued : null, reserved);
    }

    private Order moved(OrderMoved e) {
        return without(e.from()).with(e.to(), version + 1);
    }

    /** As if locations had never been given these parts. */
    public Order without(List<Allotment> parts) {
        var left = allotments;
        var next = new LinkedHashMap<>(lines);
        for (var gone : parts) {
            left =
                    left.stream()
                            .map(a -> sameAs(a, gone.fulfillment()) ? a.less(gone.lines()) : a)
                            .toList();
            apply(next, gone.lines(), (line, units) -> line.assign(-units));
        }
        return new Order(version, placed, next, holds, left, queued, reserved, ended, promised);
    }

    private Order with(List<Allotment> parts, long nextVersion) {
        var next = new LinkedHashMap<>(lines);
        parts.forEach(part -> apply(next, part.lines(), LineState::assign));
        var all = new ArrayList<>(allotments);
        all.addAll(parts);
        return new Order(nextVersion, placed, next, holds, all, queued, reserved, ended, promised);
    }

    private PromiseStanding standing() {
        return Objects.requireNonNull(promised, "not promised");
    }

    private Order promised(PromiseStanding now) {
        return new Order(
                version + 1, placed, lines, holds, allotments, queued, reserved, ended, now);
    }

    private Order substituted(OrderLineSubstituted e) {
        var next = new LinkedHashMap<>(lines);
        next.computeIfPresent(e.line(), (id, line) -> line.cancel(e.units()));
        var by = LineState.placed(e.by());
        next.put(e.by().lineId(), reserved ? by.reserve() : by);
        return next(next, allotments, queued, reserved);
    }

    private List<Allotment> less(FulfillmentId id, List<LineCount> gone) {
        return allotments.stream().map(a -> sameAs(a, id) ? a.less(gone) : a).toList();
    }

    private static boolean sameAs(Allotment allotment, FulfillmentId id) {
        return allotment.fulfillment().equals(id);
    }

    private SequencedMap<LineId, LineState> counted(
            List<LineCount> counts, BiFunction<LineState, Integer, LineState> change) {
        var next = new LinkedHashMap<>(lines);
        apply(next, counts, change);
        return next;
    }

    private static void apply(
            Map<LineId, LineState> lines,
            List<LineCount> counts,
            BiFunction<LineState, Integer, LineState> change) {
        counts.forEach(
                count ->
                        lines.computeIfPresent(
                                count.lineId(),
                                (id, line) -> change.apply(line, count.quantity())));
    }

    private static SequencedMap<LineId, LineState> each(
            Map<LineId, LineState> lines, UnaryOperator<LineState> change) {
        var next = new LinkedHashMap<>(lines);
        next.replaceAll((id, line) -> change.apply(line));
        return next;
    }

    private static List<OrderHold> plus(List<OrderHold> holds, OrderHold hold) {
        var all = new ArrayList<>(holds);
        all.add(hold);
        return all;
    }

    private Order holds(List<OrderHold> next) {
        return new Order(
                version + 1, placed, lines, next, allotments, queued, reserved, ended, promised);
    }

    private Order ended(OrderStatus how) {
        return new Order(
                version + 1, placed, lines, holds, allotments, null, reserved, how, promised);
    }

    private Order next(
            SequencedMap<LineId, LineState> lines,
            List<Allotment> parts,
            @Nullable Queued waits,
            boolean stockPromised) {
        return new Order(
                version + 1, placed, lines, holds, parts, waits, stockPromised, ended, promised);
    }
}

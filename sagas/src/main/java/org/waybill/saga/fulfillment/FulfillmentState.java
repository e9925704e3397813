package org.waybill.saga.fulfillment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderHold;
import org.waybill.domain.order.OrderLine;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;

/**
 * What the process of an order remembers.
 *
 * @param lines the lines, until the order ends
 * @param holds what keeps it from going on
 * @param waitingSince since when it waits for supply; null if it does not
 * @param cancelAt when that which still waits is cancelled; null for never
 */
record FulfillmentState(
        List<Line> lines,
        List<Hold> holds,
        @Nullable Instant waitingSince,
        @Nullable Instant cancelAt) {

    static final FulfillmentState NEW = new FulfillmentState(List.of(), List.of(), null, null);

    FulfillmentState {
        lines = List.copyOf(lines);
        holds = List.copyOf(holds);
    }

    /**
     * A line.
     *
     * @param wanted units not cancelled
     * @param requirements what one unit takes from stock
     */
    record Line(LineId lineId, Sku sku, int wanted, List<Component> requirements) {
        Line {
            requirements = List.copyOf(requirements);
        }
    }

    /** A hold, and when it releases itself. */
    record Hold(String handle, @Nullable Instant autoReleaseAt) {}

    FulfillmentState placed(List<OrderLine> placed) {
        var all = placed.stream().map(FulfillmentState::line);
        return new FulfillmentState(all.toList(), holds, waitingSince, cancelAt);
    }

    private static Line line(OrderLine line) {
        return new Line(line.lineId(), line.sku(), line.quantity(), line.requirements());
    }

    FulfillmentState substituted(LineId gone, int units, OrderLine by) {
        var fewer = cancelled(List.of(new LineCount(gone, units)));
        var all = Stream.concat(fewer.lines().stream(), Stream.of(line(by)));
        return new FulfillmentState(all.toList(), holds, waitingSince, cancelAt);
    }

    FulfillmentState held(OrderHold hold) {
        var all = Stream.concat(holds.stream(), Stream.of(hold(hold)));
        return new FulfillmentState(lines, all.toList(), waitingSince, cancelAt);
    }

    private static Hold hold(OrderHold hold) {
        return new Hold(hold.handle(), hold.autoReleaseAt());
    }

    FulfillmentState released(String handle) {
        var left = holds.stream().filter(hold -> !hold.handle().equals(handle)).toList();
        return new FulfillmentState(lines, left, waitingSince, cancelAt);
    }

    /** Waits for supply; who waits already keeps his place. */
    FulfillmentState waiting(Instant since) {
        return waitingSince == null ? new FulfillmentState(lines, holds, since, cancelAt) : this;
    }

    FulfillmentState notWaiting() {
        return new FulfillmentState(lines, holds, null, null);
    }

    /** What still waits then is cancelled; null for never. */
    FulfillmentState until(@Nullable Instant end) {
        return new FulfillmentState(lines, holds, waitingSince, end);
    }

    FulfillmentState cancelled(List<LineCount> cancelled) {
        Map<LineId, Integer> units =
                cancelled.stream()
                        .collect(
                                Collectors.toMap(
                                        LineCount::lineId, LineCount::quantity, Integer::sum));
        var left =
                lines.stream()
                        .map(
                                l ->
                                        new Line(
                                                l.lineId(),
                                                l.sku(),
                                                l.wanted() - units.getOrDefault(l.lineId(), 0),
                                                l.requirements()));
        return new FulfillmentState(left.toList(), holds, waitingSince, cancelAt);
    }

    /** What one unit of a line takes from stock; nothing if the line is unknown. */
    List<Component> requirements(LineId line) {
        return lines.stream()
                .filter(l -> l.lineId().equals(line))
                .findFirst()
                .map(Line::requirements)
                .orElse(List.of());
    }

    /** The SKUs whose supply is a reason to try again. A held order is not tried. */
    Set<Sku> awaited() {
        if (waitingSince == null || !holds.isEmpty()) {
            return Set.of();
        }
        return lines.stream()
                .filter(line -> line.wanted() > 0)
                .flatMap(FulfillmentState::skus)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Sku> skus(Line line) {
        return Stream.concat(
                Stream.of(line.sku()), line.requirements().stream().map(Component::sku));
    }
}

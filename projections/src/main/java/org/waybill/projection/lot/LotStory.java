package org.waybill.projection.lot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.waybill.projection.lot.LotMovement.Kind;
import org.waybill.projection.lot.LotView.Loss;
import org.waybill.projection.lot.LotView.Recipient;
import org.waybill.projection.lot.LotView.Source;
import org.waybill.projection.lot.LotView.Totals;
import org.waybill.projection.lot.LotView.Whereabouts;

/** What the movements of a lot, oldest first, come to. */
record LotStory(List<LotRow> rows) {

    LotView view(String sku, String lot) {
        var first =
                rows.stream()
                        .filter(row -> row.expiresOn() != null)
                        .findFirst()
                        .orElse(rows.getFirst());
        return new LotView(
                sku,
                lot,
                first.expiresOn(),
                first.sellUntil(),
                rows.stream().anyMatch(row -> row.kind() == Kind.EXPIRED),
                blocked(),
                totals(),
                of(Kind.RECEIVED, Kind.ADDED).stream().map(LotStory::source).toList(),
                now(),
                of(Kind.LEFT).stream().map(LotStory::recipient).toList(),
                of(Kind.REMOVED).stream().map(LotStory::loss).toList(),
                rows.getLast().position());
    }

    private List<LotRow> of(Kind... kinds) {
        var wanted = List.of(kinds);
        return rows.stream().filter(row -> wanted.contains(row.kind())).toList();
    }

    private boolean blocked() {
        var last = of(Kind.BLOCKED, Kind.RELEASED);
        return !last.isEmpty() && last.getLast().kind() == Kind.BLOCKED;
    }

    private Totals totals() {
        long notArrived = sum(of(Kind.NOT_ARRIVED), LotRow::quantity);
        return new Totals(
                sum(of(Kind.RECEIVED, Kind.ADDED), LotRow::quantity),
                sum(rows, LotRow::onHand),
                sum(of(Kind.LEFT), LotRow::quantity),
                sum(of(Kind.REMOVED), LotRow::quantity),
                sum(of(Kind.SENT), LotRow::quantity)
                        - sum(of(Kind.ARRIVED), LotRow::quantity)
                        - notArrived,
                notArrived);
    }

    private static long sum(List<LotRow> some, ToLongFunction<LotRow> part) {
        return some.stream().mapToLong(part).sum();
    }

    private List<Whereabouts> now() {
        var byLocation = new TreeMap<String, List<LotRow>>();
        for (var row : rows) {
            if (row.location() != null) {
                byLocation.computeIfAbsent(row.location(), one -> new ArrayList<>()).add(row);
            }
        }
        var all = new ArrayList<Whereabouts>();
        byLocation.forEach(
                (location, here) -> {
                    long onHand = sum(here, LotRow::onHand);
                    long sellable = sum(here, LotRow::sellable);
                    long reserved = Math.min(sellable, reserved(here));
                    if (onHand > 0) {
                        all.add(
                                new Whereabouts(
                                        location, onHand, sellable, reserved, sellable - reserved));
                    }
                });
        return all;
    }

    /** Line by line, because more may leave for a line than was meant for it. */
    private static long reserved(List<LotRow> here) {
        Map<String, Long> byLine = new HashMap<>();
        for (var row : here) {
            if (row.allotted() != 0) {
                byLine.merge(row.orderKey() + " " + row.lineId(), row.allotted(), Long::sum);
            }
        }
        return byLine.values().stream().mapToLong(units -> Math.max(0, units)).sum();
    }

    private static Source source(LotRow row) {
        return new Source(
                row.position(),
                row.occurredAt(),
                row.place(),
                row.quantity(),
                row.reference(),
                row.reason(),
                row.serials());
    }

    private static Recipient recipient(LotRow row) {
        var order = Objects.requireNonNull(row.order());
        return new Recipient(
                row.occurredAt(),
                order.number(),
                order.channel().value(),
                row.customerId(),
                Objects.requireNonNullElse(row.lineId(), ""),
                row.place(),
                Objects.requireNonNullElse(row.fulfillmentId(), ""),
                row.shipmentId(),
                row.carrier(),
                row.trackingNumber(),
                row.quantity(),
                row.serials());
    }

    private static Loss loss(LotRow row) {
        return new Loss(row.occurredAt(), row.place(), row.quantity(), row.reason(), row.serials());
    }
}

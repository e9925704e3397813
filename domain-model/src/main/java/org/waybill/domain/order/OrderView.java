package org.waybill.domain.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Money;
import org.waybill.domain.fulfillment.FulfillmentView;
import org.waybill.domain.location.Address;
import org.waybill.domain.location.Geo;
import org.waybill.domain.promise.PromiseView;
import org.waybill.domain.shipment.ShipmentView;

/** An order as it is told to those who ask. */
public record OrderView(
        String orderId,
        String channel,
        String status,
        String method,
        @Nullable String pickupLocation,
        String ifUnavailable,
        Customer customer,
        @Nullable ShipTo shipTo,
        @Nullable String cart,
        Instant placedAt,
        @Nullable Integer priority,
        @Nullable LocalDate deliverBy,
        @Nullable Boolean shipComplete,
        List<Line> lines,
        List<FulfillmentView> fulfillments,
        List<ShipmentView> shipments,
        List<OrderHold> holds,
        @Nullable Queue queue,
        @Nullable PromiseView promise,
        Money total,
        long version) {

    /** What has become of a line; {@code ordered = open + shipped + cancelled}. */
    public record Line(
            String lineId,
            String sku,
            Money unitPrice,
            int ordered,
            int open,
            int reserved,
            int assigned,
            int shipped,
            int delivered,
            int cancelled,
            int returned,
            @Nullable String group,
            List<Attempt> attempts) {}

    /** A location that would not do it, and why. */
    public record Attempt(String location, int quantity, String reason) {}

    /** What it waits for, since when, and until when at most. */
    public record Queue(String reason, String detail, Instant since, @Nullable Instant cancelAt) {}

    /** Where the goods go. */
    public record ShipTo(
            String country,
            @Nullable String postalCode,
            @Nullable String region,
            @Nullable String city,
            @Nullable String line1,
            @Nullable Geo geo) {

        static ShipTo of(Destination destination) {
            Address to = destination.address();
            return new ShipTo(
                    to.country(),
                    to.postalCode(),
                    to.region(),
                    to.city(),
                    to.line1(),
                    destination.geo());
        }
    }

    /** Tells a dossier. */
    public static OrderView of(OrderDossier dossier) {
        var order = dossier.order();
        var placed = order.asPlaced();
        return new OrderView(
                placed.order().number(),
                placed.channel().value(),
                order.status().name(),
                placed.method().name(),
                placed.pickupLocation() == null ? null : placed.pickupLocation().value(),
                placed.ifUnavailable().name(),
                placed.customer(),
                placed.shipTo() == null ? null : ShipTo.of(placed.shipTo()),
                placed.cart() == null ? null : placed.cart().cart(),
                placed.placedAt(),
                placed.wish() == null ? null : placed.wish().priority(),
                placed.wish() == null ? null : placed.wish().deliverBy(),
                placed.wish() == null ? null : placed.wish().shipComplete(),
                order.lines().values().stream().map(line -> line(line, dossier)).toList(),
                dossier.fulfillments().values().stream().map(FulfillmentView::of).toList(),
                dossier.shipments().values().stream().map(ShipmentView::of).toList(),
                order.holds(),
                order.queued() == null ? null : queue(order.queued()),
                PromiseView.of(order),
                order.total(),
                order.version());
    }

    private static Line line(LineState state, OrderDossier dossier) {
        var line = state.line();
        int shipped = dossier.shipped(line.lineId());
        int unnoted = shipped - state.shipped();
        return new Line(
                line.lineId().value(),
                line.sku().value(),
                line.unitPrice(),
                line.quantity(),
                state.open() - unnoted,
                state.reserved() - unnoted,
                state.assigned() - unnoted,
                shipped,
                dossier.delivered(line.lineId()),
                state.cancelled(),
                0,
                line.group(),
                state.refusals().stream().map(OrderView::attempt).toList());
    }

    private static Attempt attempt(Refusal refusal) {
        return new Attempt(refusal.location().value(), refusal.quantity(), refusal.reason().name());
    }

    private static Queue queue(Queued queued) {
        return new Queue(
                queued.reason().name(), queued.detail(), queued.since(), queued.cancelAt());
    }
}

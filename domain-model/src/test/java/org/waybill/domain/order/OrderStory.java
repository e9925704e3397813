package org.waybill.domain.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Money;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.Address;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.OrderCommand.PlaceOrder;
import org.waybill.domain.order.OrderEvent.AllotmentRefused;
import org.waybill.domain.order.OrderEvent.OrderLinesDelivered;
import org.waybill.domain.order.OrderEvent.OrderLinesShipped;
import org.waybill.domain.order.OrderEvent.OrderPlaced;
import org.waybill.domain.order.OrderEvent.OrderReserved;
import org.waybill.domain.order.OrderEvent.OrderSourced;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;
import org.waybill.domain.routing.OrderFacts;
import org.waybill.domain.routing.RoutingDecision;
import org.waybill.domain.routing.RoutingDecision.Part;
import org.waybill.domain.routing.RoutingDecision.Rest;
import org.waybill.domain.routing.RoutingRequest;
import org.waybill.domain.routing.StandardRules;

/** The words in which the rules of orders are told. */
final class OrderStory {

    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final OrderKey ORDER = OrderKey.of("1001", new ChannelId("web"));
    static final LocationId DC = new LocationId("DC-1");
    static final LocationId SHOP = new LocationId("S-1");
    static final FulfillmentId F1 = new FulfillmentId("1001@web.F1");
    static final FulfillmentId F2 = new FulfillmentId("1001@web.F2");
    static final LineId L1 = new LineId("1");
    static final LineId L2 = new LineId("2");
    static final LineId L3 = new LineId("3");

    /** Five of the first line, three of the second. */
    static final List<OrderLine> LINES = List.of(line(L1, "LAMP", 5), line(L2, "DESK", 3));

    private OrderStory() {}

    static PlaceOrder place(Method method, IfUnavailable ifUnavailable) {
        return new PlaceOrder(
                ORDER,
                new Customer("k-1", null, null),
                NOW.minusSeconds(5),
                method,
                method.collected() ? SHOP : null,
                method.collected() ? null : shipTo(),
                ifUnavailable,
                LINES,
                null,
                null,
                null,
                NOW);
    }

    static OrderPlaced placed(Method method) {
        var c = place(method, IfUnavailable.QUEUE);
        return new OrderPlaced(
                ORDER,
                ORDER.channel(),
                c.customer(),
                c.placedAt(),
                method,
                c.pickupLocation(),
                c.shipTo(),
                c.ifUnavailable(),
                LINES,
                null,
                null);
    }

    private static Destination shipTo() {
        return new Destination(new Address("BR", "01310-100", "SP", "São Paulo", null), null);
    }

    private static OrderLine line(LineId id, String sku, int quantity) {
        var self = new Component(new Sku(sku), 1);
        return new OrderLine(id, new Sku(sku), quantity, new Money(100, "BRL"), List.of(self));
    }

    /** Placed, to be sent, and nothing more. */
    static Order created() {
        return after(Order.NONE, placed(Method.SHIP));
    }

    /** Its stock is promised. */
    static Order confirmed() {
        return after(created(), new OrderReserved(ORDER));
    }

    /** The warehouse does four of the first line, the shop one of the first and the second. */
    static Order atWork() {
        return after(
                confirmed(),
                sourced(
                        allotted(F1, DC, count(L1, 4)),
                        allotted(F2, SHOP, count(L1, 1), count(L2, 3))));
    }

    /** To be collected at the shop, which was asked for all of it. */
    static Order toCollect() {
        return after(
                Order.NONE,
                placed(Method.PICKUP),
                new OrderReserved(ORDER),
                sourced(allotted(F1, SHOP, count(L1, 5), count(L2, 3))));
    }

    static Order after(Order order, OrderEvent... events) {
        return after(order, List.of(events));
    }

    static Order after(Order order, List<OrderEvent> events) {
        var next = order;
        for (var event : events) {
            next = next.evolve(event);
        }
        return next;
    }

    static OrderSourced sourced(Allotment... allotments) {
        return new OrderSourced(ORDER, null, List.of(allotments));
    }

    /** A decision for parts, and what becomes of the rest. */
    static RoutingDecision decision(List<Part> plan, @Nullable Rest rest) {
        var facts =
                new OrderFacts(
                        new ChannelId("web"),
                        Method.SHIP,
                        null,
                        null,
                        "BRL",
                        0,
                        0,
                        0,
                        null,
                        0,
                        NOW);
        var request =
                new RoutingRequest(facts, List.of(), List.of(), List.of(), List.of(), null, null);
        return new RoutingDecision(
                StandardRules.NAME, 0, 1, "nearest", request, List.of(), plan, rest);
    }

    static Part part(LocationId location, LineCount... lines) {
        return new Part(location, List.of(lines), null, null, null, 0, null, null, 0);
    }

    static Allotment allotted(FulfillmentId id, LocationId location, LineCount... lines) {
        return new Allotment(id, location, List.of(lines));
    }

    static LineCount count(LineId line, int quantity) {
        return new LineCount(line, quantity);
    }

    static Refusal refusal(LineId line, LocationId location, int quantity) {
        return new Refusal(line, location, quantity, RejectionReason.NOT_IN_STOCK);
    }

    static AllotmentRefused refused(FulfillmentId id, Refusal... lines) {
        return new AllotmentRefused(ORDER, id, List.of(lines));
    }

    static OrderLinesShipped shipped(FulfillmentId id, LineCount... lines) {
        return new OrderLinesShipped(ORDER, id, null, List.of(lines));
    }

    static OrderLinesDelivered delivered(FulfillmentId id, LineCount... lines) {
        return new OrderLinesDelivered(ORDER, id, List.of(lines));
    }
}

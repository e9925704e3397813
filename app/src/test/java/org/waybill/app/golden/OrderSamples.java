package org.waybill.app.golden;

import static org.waybill.app.golden.Samples.CART;
import static org.waybill.app.golden.Samples.COUNTS;
import static org.waybill.app.golden.Samples.FULFILLMENT;
import static org.waybill.app.golden.Samples.LATER;
import static org.waybill.app.golden.Samples.LINE;
import static org.waybill.app.golden.Samples.ORDER;
import static org.waybill.app.golden.Samples.PARTS;
import static org.waybill.app.golden.Samples.SKU;
import static org.waybill.app.golden.Samples.STORE;
import static org.waybill.app.golden.Samples.THEN;
import static org.waybill.app.golden.Samples.WEB;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Money;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.Address;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.Customer;
import org.waybill.domain.order.DeliveryWish;
import org.waybill.domain.order.Destination;
import org.waybill.domain.order.IfUnavailable;
import org.waybill.domain.order.Method;
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
import org.waybill.domain.order.OrderHold;
import org.waybill.domain.order.OrderLine;
import org.waybill.domain.order.QueueReason;
import org.waybill.domain.order.Refusal;
import org.waybill.domain.promise.Repromise;
import org.waybill.domain.shipment.ShipmentId;
import org.waybill.domain.sourcing.Candidate;
import org.waybill.domain.sourcing.LineDemand;
import org.waybill.domain.sourcing.SourcingDecision;
import org.waybill.domain.sourcing.SourcingRequest;
import org.waybill.domain.sourcing.SourcingRequest.StockSeen;

/** Events of orders. */
final class OrderSamples {

    private static final OrderLine ORDERED =
            new OrderLine(LINE, SKU, 2, new Money(12990, "BRL"), PARTS, "set");
    private static final OrderLine PLAIN =
            new OrderLine(LINE, SKU, 2, new Money(12990, "BRL"), PARTS);
    private static final Allotment PART = new Allotment(FULFILLMENT, STORE, COUNTS);

    private OrderSamples() {}

    static List<Object> complete() {
        return List.of(
                placed(),
                new OrderReserved(ORDER),
                new OrderQueued(
                        ORDER,
                        QueueReason.NO_LOCATION_COVERS,
                        "no set has it all",
                        LATER,
                        decision(candidate()),
                        LATER),
                new OrderRouted(ORDER, RoutingSamples.decision()),
                new OrderSourced(ORDER, decision(candidate()), List.of(PART)),
                moved("a1b2"),
                new OrderPromised(ORDER, PromiseSamples.complete()),
                new OrderRepromised(ORDER, PromiseSamples.complete(), Repromise.NOT_LEFT),
                new AllotmentRefused(
                        ORDER,
                        FULFILLMENT,
                        List.of(new Refusal(LINE, STORE, 2, RejectionReason.MISMATCH))),
                new OrderDestinationChanged(ORDER, shipTo()),
                new OrderPickupMoved(ORDER, STORE, new LocationId("STORE-8")),
                new OrderHeld(
                        ORDER, new OrderHold("h-1", OrderHold.Type.FRAUD, "first order", LATER)),
                new OrderHoldReleased(ORDER, "h-1"),
                new OrderLinesShipped(ORDER, FULFILLMENT, new ShipmentId("1000@web.F1.S1"), COUNTS),
                new OrderLinesDelivered(ORDER, FULFILLMENT, COUNTS),
                new OrderLinesCancelled(ORDER, COUNTS, List.of(PART), "changed mind"),
                new OrderLineSubstituted(ORDER, LINE, 2, ORDERED),
                new OrderCancelled(ORDER, "changed mind"),
                new OrderCompleted(ORDER));
    }

    static List<Object> minimal() {
        return List.of(
                new OrderPlaced(
                        ORDER,
                        WEB,
                        new Customer("k-1", null, null),
                        THEN,
                        Method.PICKUP,
                        null,
                        null,
                        IfUnavailable.REJECT,
                        List.of(PLAIN),
                        null,
                        null),
                new OrderQueued(
                        ORDER, QueueReason.INSUFFICIENT_STOCK, "too few", LATER, null, null),
                new OrderRouted(ORDER, RoutingSamples.sparse()),
                new OrderSourced(ORDER, null, List.of()),
                moved(null),
                new OrderPromised(ORDER, PromiseSamples.sparse()),
                new OrderRepromised(ORDER, PromiseSamples.sparse(), Repromise.ROUTED),
                new OrderDestinationChanged(
                        ORDER, new Destination(new Address("BR", null, null, null, null), null)),
                new OrderHeld(
                        ORDER, new OrderHold("h-1", OrderHold.Type.MANUAL, "look first", null)),
                new OrderLineSubstituted(ORDER, LINE, 2, PLAIN),
                new OrderLinesShipped(ORDER, FULFILLMENT, null, COUNTS));
    }

    private static OrderMoved moved(@Nullable String prices) {
        return new OrderMoved(
                ORDER,
                "0199-run",
                2,
                List.of(PART),
                List.of(new Allotment(new FulfillmentId("1000@web.F2"), STORE, COUNTS)),
                -1_250_000,
                "BRL",
                "summer",
                3,
                prices,
                List.of(new StockSeen(SKU, 41)));
    }

    private static OrderPlaced placed() {
        return new OrderPlaced(
                ORDER,
                WEB,
                new Customer("k-1", "Ana Souza", "ana@example.com"),
                THEN,
                Method.SAME_DAY,
                STORE,
                shipTo(),
                IfUnavailable.QUEUE,
                List.of(ORDERED),
                CART,
                "tok_1",
                new DeliveryWish(2, LocalDate.of(2026, 3, 5), true));
    }

    private static Destination shipTo() {
        var address = new Address("BR", "01310-100", "SP", "São Paulo", "Avenida Paulista 1");
        return new Destination(address, ConfigurationSamples.GEO);
    }

    private static Candidate candidate() {
        return new Candidate(
                STORE, 1234L, Map.of(SKU, 8L), List.of(LINE), Candidate.Filter.DOES_NOT_SHIP);
    }

    private static SourcingDecision decision(Candidate candidate) {
        return new SourcingDecision(
                "nearest-cover",
                3,
                new SourcingRequest(
                        List.of(new LineDemand(LINE, 2, PARTS)),
                        List.of(candidate),
                        List.of(new StockSeen(SKU, 41))),
                List.of(new SourcingDecision.Part(STORE, COUNTS)),
                SourcingDecision.Reason.FEWEST_NEAREST);
    }
}

package org.waybill.domain.order;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.FulfillmentOrder;
import org.waybill.domain.shipment.Shipment;
import org.waybill.domain.shipment.ShipmentEvent;
import org.waybill.domain.shipment.ShipmentId;

/**
 * An order with its fulfillment orders and shipments: what somebody who asks about it is told from.
 * Each part evolves by its own rules, so that the answer is the same whether it is folded live,
 * anew, or up to a moment in the past.
 */
public record OrderDossier(
        Order order,
        Map<FulfillmentId, FulfillmentOrder> fulfillments,
        Map<ShipmentId, Shipment> shipments) {

    /** Before anything happened. */
    public static final OrderDossier EMPTY = new OrderDossier(Order.NONE, Map.of(), Map.of());

    public OrderDossier {
        fulfillments = Collections.unmodifiableSortedMap(new TreeMap<>(fulfillments));
        shipments = Collections.unmodifiableSortedMap(new TreeMap<>(shipments));
    }

    /** After an event about the order. */
    public OrderDossier evolve(OrderEvent event) {
        return new OrderDossier(order.evolve(event), fulfillments, shipments);
    }

    /** After an event about one of its fulfillment orders. */
    public OrderDossier evolve(FulfillmentEvent event) {
        var next = new TreeMap<>(fulfillments);
        next.put(
                event.fulfillment(),
                fulfillments
                        .getOrDefault(event.fulfillment(), FulfillmentOrder.NONE)
                        .evolve(event));
        return new OrderDossier(order, next, shipments);
    }

    /** After an event about one of its shipments. */
    public OrderDossier evolve(ShipmentEvent event) {
        var next = new TreeMap<>(shipments);
        next.put(
                event.shipment(),
                shipments.getOrDefault(event.shipment(), Shipment.NONE).evolve(event));
        return new OrderDossier(order, fulfillments, next);
    }

    /** With a fulfillment order as it stands. */
    public OrderDossier with(FulfillmentId id, FulfillmentOrder fulfillment) {
        var next = new TreeMap<>(fulfillments);
        next.put(id, fulfillment);
        return new OrderDossier(order, next, shipments);
    }

    /** With a shipment as it stands. */
    public OrderDossier with(ShipmentId id, Shipment shipment) {
        var next = new TreeMap<>(shipments);
        next.put(id, shipment);
        return new OrderDossier(order, fulfillments, next);
    }

    /**
     * Units of a line that have left for the customer, whether the order has noted it yet or not.
     */
    int shipped(LineId line) {
        return fulfillments.values().stream()
                .filter(f -> f.status().left())
                .mapToInt(f -> due(f, line))
                .sum();
    }

    /** Units of a line that have reached the customer. */
    int delivered(LineId line) {
        return fulfillments.values().stream()
                .filter(this::delivered)
                .mapToInt(f -> due(f, line))
                .sum();
    }

    private boolean delivered(FulfillmentOrder fulfillment) {
        if (fulfillment.shipment() == null) {
            return fulfillment.status().left();
        }
        var shipment = shipments.get(fulfillment.shipment());
        return shipment != null && shipment.delivered();
    }

    private static int due(FulfillmentOrder fulfillment, LineId line) {
        var work = fulfillment.lines().get(line);
        return work == null ? 0 : work.due();
    }
}

package org.waybill.domain.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.fulfillment.FulfillmentCommand;
import org.waybill.domain.fulfillment.FulfillmentDecisions;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.FulfillmentOrder;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderCommand;
import org.waybill.domain.order.OrderDossier;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;
import org.waybill.domain.shipment.Shipment;
import org.waybill.domain.shipment.ShipmentCommand;
import org.waybill.domain.shipment.ShipmentEvent;
import org.waybill.domain.shipment.ShipmentId;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockCommand;
import org.waybill.domain.stock.StockDecisions;
import org.waybill.domain.stock.StockEvent;

/** All aggregates, in memory; what is done in one unit of work stays as a whole or not at all. */
final class World {

    private TreeMap<Sku, Stock> stocks = new TreeMap<>();
    private TreeMap<OrderKey, Order> orders = new TreeMap<>();
    private TreeMap<FulfillmentId, FulfillmentOrder> work = new TreeMap<>();
    private TreeMap<ShipmentId, Shipment> shipments = new TreeMap<>();
    private TreeMap<OrderKey, OrderDossier> dossiers = new TreeMap<>();
    private List<StockEvent> ledger = new ArrayList<>();
    private long changes;

    /** What orders still have to be told, oldest first. */
    private Deque<OrderCommand> untold = new ArrayDeque<>();

    /** Does all of it or, if something is refused, nothing; then it tells the refusal. */
    @Nullable Rejection attempt(Runnable unitOfWork) {
        var before = copy();
        try {
            unitOfWork.run();
            return null;
        } catch (RejectedException e) {
            restore(before);
            return e.rejection();
        }
    }

    private World copy() {
        var copy = new World();
        copy.restore(this);
        return copy;
    }

    private void restore(World other) {
        stocks = new TreeMap<>(other.stocks);
        orders = new TreeMap<>(other.orders);
        work = new TreeMap<>(other.work);
        shipments = new TreeMap<>(other.shipments);
        dossiers = new TreeMap<>(other.dossiers);
        ledger = new ArrayList<>(other.ledger);
        untold = new ArrayDeque<>(other.untold);
    }

    void stock(StockCommand command) {
        for (var event : StockDecisions.decide(stock(command.sku()), command).orThrow()) {
            changes++;
            stocks.put(event.sku(), stock(event.sku()).evolve(event));
            ledger.add(event);
        }
    }

    List<OrderEvent> order(Decision<OrderEvent> decision) {
        for (var event : decision.orThrow()) {
            changes++;
            orders.put(event.order(), order(event.order()).evolve(event));
            dossiers.put(event.order(), dossier(event.order()).evolve(event));
        }
        return decision.orThrow();
    }

    List<FulfillmentEvent> work(FulfillmentCommand command) {
        var id = command.fulfillment();
        var events = FulfillmentDecisions.decide(work(id), command).orThrow();
        for (var event : events) {
            changes++;
            work.put(id, work(id).evolve(event));
            dossiers.put(event.order(), dossier(event.order()).evolve(event));
        }
        return events;
    }

    List<ShipmentEvent> shipment(ShipmentCommand command) {
        var id = command.shipment();
        var events = shipments.getOrDefault(id, Shipment.NONE).decide(command).orThrow();
        for (var event : events) {
            changes++;
            shipments.put(id, shipments.getOrDefault(id, Shipment.NONE).evolve(event));
            dossiers.put(event.order(), dossier(event.order()).evolve(event));
        }
        return events;
    }

    /** How often anything happened, even if it did not stay. */
    long changes() {
        return changes;
    }

    void tellLater(OrderCommand command) {
        untold.add(command);
    }

    @Nullable OrderCommand nextToTell() {
        return untold.poll();
    }

    Stock stock(Sku sku) {
        return stocks.getOrDefault(sku, Stock.NONE);
    }

    Order order(OrderKey key) {
        return orders.getOrDefault(key, Order.NONE);
    }

    OrderDossier dossier(OrderKey key) {
        return dossiers.getOrDefault(key, OrderDossier.EMPTY);
    }

    FulfillmentOrder work(FulfillmentId id) {
        return work.getOrDefault(id, FulfillmentOrder.NONE);
    }

    Collection<Stock> stocks() {
        return stocks.values();
    }

    Map<OrderKey, Order> orders() {
        return orders;
    }

    List<FulfillmentId> works() {
        return List.copyOf(work.keySet());
    }

    List<ShipmentId> shipments() {
        return List.copyOf(shipments.keySet());
    }

    List<StockEvent> ledger() {
        return ledger;
    }
}

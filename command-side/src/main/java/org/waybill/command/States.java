package org.waybill.command;

import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.waybill.domain.capacity.Capacity;
import org.waybill.domain.capacity.CapacityEvent;
import org.waybill.domain.carrier.Carrier;
import org.waybill.domain.carrier.CarrierEvent;
import org.waybill.domain.carrier.CarrierId;
import org.waybill.domain.cart.Cart;
import org.waybill.domain.cart.CartEvent;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.channel.Channel;
import org.waybill.domain.channel.ChannelEvent;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.count.CountEvent;
import org.waybill.domain.count.CountId;
import org.waybill.domain.count.CycleCount;
import org.waybill.domain.feed.Feed;
import org.waybill.domain.feed.FeedEvent;
import org.waybill.domain.foresight.Foresight;
import org.waybill.domain.foresight.ForesightEvent;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.FulfillmentOrder;
import org.waybill.domain.inbound.Inbound;
import org.waybill.domain.inbound.InboundEvent;
import org.waybill.domain.inbound.InboundId;
import org.waybill.domain.location.Location;
import org.waybill.domain.location.LocationEvent;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderDossier;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Product;
import org.waybill.domain.product.ProductEvent;
import org.waybill.domain.product.Sku;
import org.waybill.domain.routing.RoutingEvent;
import org.waybill.domain.routing.RuleBook;
import org.waybill.domain.shipment.Shipment;
import org.waybill.domain.shipment.ShipmentEvent;
import org.waybill.domain.shipment.ShipmentId;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.transfer.Transfer;
import org.waybill.domain.transfer.TransferEvent;
import org.waybill.domain.transfer.TransferId;
import org.waybill.store.EventLog;

/**
 * Things as they stood at a position, folded from the log without locking anybody: what answers are
 * rendered from, so that an answer and the position it names tell of one moment.
 */
@Component
public class States {

    private final EventLog log;

    States(EventLog log) {
        this.log = log;
    }

    /** Whether there is anything at an address. */
    public boolean exists(String address) {
        return log.addresses(address).contains(address);
    }

    /** A location's configuration. */
    public Location location(LocationId id, long upTo) {
        return fold(id.address(), upTo, Location.UNDEFINED, LocationEvent.class, Location::evolve);
    }

    /** A location's capacity. */
    public Capacity capacity(LocationId id, long upTo) {
        return fold(
                Capacity.address(id), upTo, Capacity.NONE, CapacityEvent.class, Capacity::evolve);
    }

    /** A channel's configuration. */
    public Channel channel(ChannelId id, long upTo) {
        return fold(id.address(), upTo, Channel.UNDEFINED, ChannelEvent.class, Channel::evolve);
    }

    /** A carrier's configuration. */
    public Carrier carrier(CarrierId id, long upTo) {
        return fold(id.address(), upTo, Carrier.UNDEFINED, CarrierEvent.class, Carrier::evolve);
    }

    /** A product's configuration. */
    public Product product(Sku sku, long upTo) {
        return fold(
                Product.address(sku), upTo, Product.UNDEFINED, ProductEvent.class, Product::evolve);
    }

    /** The rules by which orders are routed. */
    public RuleBook rules(long upTo) {
        return fold(RuleBook.ADDRESS, upTo, RuleBook.EMPTY, RoutingEvent.class, RuleBook::evolve);
    }

    /** How it is looked ahead, and the prices in force. */
    public Foresight foresight(long upTo) {
        return fold(
                Foresight.ADDRESS, upTo, Foresight.USUAL, ForesightEvent.class, Foresight::evolve);
    }

    /** A SKU's stock. */
    public Stock stock(Sku sku, long upTo) {
        return fold(Stock.address(sku), upTo, Stock.NONE, StockEvent.class, Stock::evolve);
    }

    /** A cart's holds. */
    public Cart cart(CartKey cart, long upTo) {
        return fold(cart.address(), upTo, Cart.EMPTY, CartEvent.class, Cart::evolve);
    }

    /** A cycle count. */
    public CycleCount count(CountId id, long upTo) {
        return fold(id.address(), upTo, CycleCount.NONE, CountEvent.class, CycleCount::evolve);
    }

    /** What became of a source's messages. */
    public Feed feed(String source, long upTo) {
        return fold(Feed.address(source), upTo, Feed.NONE, FeedEvent.class, Feed::evolve);
    }

    /** A fulfillment order. */
    public FulfillmentOrder fulfillment(FulfillmentId id, long upTo) {
        return fold(
                id.address(),
                upTo,
                FulfillmentOrder.NONE,
                FulfillmentEvent.class,
                FulfillmentOrder::evolve);
    }

    /** A shipment. */
    public Shipment shipment(ShipmentId id, long upTo) {
        return fold(id.address(), upTo, Shipment.NONE, ShipmentEvent.class, Shipment::evolve);
    }

    /** A delivery. */
    public Inbound inbound(InboundId id, long upTo) {
        return fold(id.address(), upTo, Inbound.NONE, InboundEvent.class, Inbound::evolve);
    }

    /** A transfer. */
    public Transfer transfer(TransferId id, long upTo) {
        return fold(id.address(), upTo, Transfer.NONE, TransferEvent.class, Transfer::evolve);
    }

    /** What was recorded at a position. */
    public Object recorded(long position) {
        return log.at(List.of(position)).getFirst().payload();
    }

    /** An order with all its parts. */
    public OrderDossier dossier(OrderKey key, long upTo) {
        var order = fold(key.address(), upTo, Order.NONE, OrderEvent.class, Order::evolve);
        var dossier =
                new OrderDossier(
                        order, OrderDossier.EMPTY.fulfillments(), OrderDossier.EMPTY.shipments());
        for (Allotment allotment : order.allotments()) {
            var work = fulfillment(allotment.fulfillment(), upTo);
            dossier = dossier.with(allotment.fulfillment(), work);
            if (work.shipment() != null) {
                dossier = dossier.with(work.shipment(), shipment(work.shipment(), upTo));
            }
        }
        return dossier;
    }

    private <S, E> S fold(
            String address, long upTo, S start, Class<E> events, BiFunction<S, E, S> evolve) {
        var state = start;
        for (var event : log.read(address, upTo)) {
            state = evolve.apply(state, events.cast(event.payload()));
        }
        return state;
    }
}

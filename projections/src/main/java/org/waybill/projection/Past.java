package org.waybill.projection;

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
import org.waybill.domain.foresight.Foresight;
import org.waybill.domain.foresight.ForesightEvent;
import org.waybill.domain.inbound.Inbound;
import org.waybill.domain.inbound.InboundEvent;
import org.waybill.domain.inbound.InboundId;
import org.waybill.domain.location.Location;
import org.waybill.domain.location.LocationEvent;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Product;
import org.waybill.domain.product.ProductEvent;
import org.waybill.domain.product.Sku;
import org.waybill.domain.routing.RoutingEvent;
import org.waybill.domain.routing.RuleBook;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.transfer.Transfer;
import org.waybill.domain.transfer.TransferEvent;
import org.waybill.domain.transfer.TransferId;
import org.waybill.store.EventLog;

/** What was true at a position: the log up to it, folded by the domain's own rules. */
@Component
public class Past {

    private final EventLog log;

    public Past(EventLog log) {
        this.log = log;
    }

    /** A SKU's stock. */
    public Stock stock(Sku sku, long upTo) {
        return fold(Stock.address(sku), upTo, Stock.NONE, StockEvent.class, Stock::evolve);
    }

    /** An order. */
    public Order order(OrderKey key, long upTo) {
        return fold(key.address(), upTo, Order.NONE, OrderEvent.class, Order::evolve);
    }

    /** A SKU's product. */
    public Product product(Sku sku, long upTo) {
        return fold(
                Product.address(sku), upTo, Product.UNDEFINED, ProductEvent.class, Product::evolve);
    }

    /** A channel. */
    public Channel channel(ChannelId id, long upTo) {
        return fold(id.address(), upTo, Channel.UNDEFINED, ChannelEvent.class, Channel::evolve);
    }

    /** A location. */
    public Location location(LocationId id, long upTo) {
        return fold(id.address(), upTo, Location.UNDEFINED, LocationEvent.class, Location::evolve);
    }

    /** The rules by which orders are routed. */
    public RuleBook rules(long upTo) {
        return fold(RuleBook.ADDRESS, upTo, RuleBook.EMPTY, RoutingEvent.class, RuleBook::evolve);
    }

    /** How it was looked ahead, and the prices in force. */
    public Foresight foresight(long upTo) {
        return fold(
                Foresight.ADDRESS, upTo, Foresight.USUAL, ForesightEvent.class, Foresight::evolve);
    }

    /** A carrier. */
    public Carrier carrier(CarrierId id, long upTo) {
        return fold(id.address(), upTo, Carrier.UNDEFINED, CarrierEvent.class, Carrier::evolve);
    }

    /** The carriers that anybody has defined until now, in order of their ids. */
    public List<CarrierId> carriers() {
        return log.addresses("carrier:").stream()
                .map(address -> new CarrierId(address.substring("carrier:".length())))
                .toList();
    }

    /** A location's capacity. */
    public Capacity capacity(LocationId id, long upTo) {
        return fold(
                Capacity.address(id), upTo, Capacity.NONE, CapacityEvent.class, Capacity::evolve);
    }

    /** A cart. */
    public Cart cart(CartKey key, long upTo) {
        return fold(key.address(), upTo, Cart.EMPTY, CartEvent.class, Cart::evolve);
    }

    /** A delivery. */
    public Inbound inbound(InboundId id, long upTo) {
        return fold(id.address(), upTo, Inbound.NONE, InboundEvent.class, Inbound::evolve);
    }

    /** A transfer. */
    public Transfer transfer(TransferId id, long upTo) {
        return fold(id.address(), upTo, Transfer.NONE, TransferEvent.class, Transfer::evolve);
    }

    private <S, E> S fold(
            String address, long upTo, S none, Class<E> type, BiFunction<S, E, S> evolve) {
        S state = none;
        for (var event : log.read(address, upTo)) {
            state = evolve.apply(state, type.cast(event.payload()));
        }
        return state;
    }
}

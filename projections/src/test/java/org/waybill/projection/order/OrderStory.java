package org.waybill.projection.order;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.waybill.domain.Money;
import org.waybill.domain.cart.CartEvent.CartConverted;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentAccepted;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentPacked;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentPicked;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRequested;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentShipped;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.FulfillmentLine;
import org.waybill.domain.fulfillment.Parcel;
import org.waybill.domain.location.Address;
import org.waybill.domain.location.Geo;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.Customer;
import org.waybill.domain.order.Destination;
import org.waybill.domain.order.IfUnavailable;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Method;
import org.waybill.domain.order.OrderEvent.OrderCompleted;
import org.waybill.domain.order.OrderEvent.OrderHeld;
import org.waybill.domain.order.OrderEvent.OrderHoldReleased;
import org.waybill.domain.order.OrderEvent.OrderLinesDelivered;
import org.waybill.domain.order.OrderEvent.OrderLinesShipped;
import org.waybill.domain.order.OrderEvent.OrderPlaced;
import org.waybill.domain.order.OrderEvent.OrderReserved;
import org.waybill.domain.order.OrderEvent.OrderSourced;
import org.waybill.domain.order.OrderHold;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.OrderLine;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;
import org.waybill.domain.shipment.Scan;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentDelivered;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentHandedOver;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentScanned;
import org.waybill.domain.shipment.ShipmentId;
import org.waybill.domain.shipment.ShipmentStatus;
import org.waybill.domain.sourcing.Candidate;
import org.waybill.domain.sourcing.LineDemand;
import org.waybill.domain.sourcing.SourcingDecision;
import org.waybill.domain.sourcing.SourcingRequest;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent.StockAssigned;
import org.waybill.domain.stock.StockEvent.StockConsumed;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.domain.stock.StockEvent.StockReserved;

/** Everything that happens to one order from its placing to its delivery, and where. */
public final class OrderStory {

    private static final LocationId STORE = new LocationId("DC-1");
    private static final List<LineCount> COUNTS = List.of(count("z", 2), count("a", 1));

    private final Sku first;
    private final Sku second;
    private final OrderKey order;
    private final Instant placedAt;
    private final FulfillmentId fulfillment;
    private final ShipmentId shipment;
    private final Deque<Map.Entry<String, Object>> events = new ArrayDeque<>();

    public OrderStory(String number, String channel, Instant placedAt) {
        this(number, channel, placedAt, new Sku("S-1"), new Sku("S-2"));
    }

    public OrderStory(String number, String channel, Instant placedAt, Sku first, Sku second) {
        this.first = first;
        this.second = second;
        this.order = OrderKey.of(number, new ChannelId(channel));
        this.placedAt = placedAt;
        this.fulfillment = new FulfillmentId(order.value() + ".F1");
        this.shipment = new ShipmentId(fulfillment.value() + ".S1");
        ordered();
        fulfilled();
        delivered();
    }

    /** The address and the payload of each event, in order. */
    public Deque<Map.Entry<String, Object>> events() {
        return events;
    }

    private void ordered() {
        for (var line : lines()) {
            stock(line.sku(), new StockReceived(line.sku(), STORE, 10, null));
            stock(
                    line.sku(),
                    new StockReserved(line.sku(), order, line.lineId(), units(line), null));
        }
        var cart = CartKey.of("cart", order.channel());
        tell(order.address(), placed(cart));
        tell(order.address(), new OrderReserved(order));
        tell(cart.address(), new CartConverted(cart, order));
        var hold = new OrderHold("h-1", OrderHold.Type.FRAUD, "Looks odd", null);
        tell(order.address(), new OrderHeld(order, hold));
        tell(order.address(), new OrderHoldReleased(order, "h-1"));
        var allotment = new Allotment(fulfillment, STORE, COUNTS);
        tell(order.address(), new OrderSourced(order, decision(), List.of(allotment)));
        for (var line : lines()) {
            stock(
                    line.sku(),
                    new StockAssigned(line.sku(), order, line.lineId(), STORE, units(line)));
        }
    }

    private void fulfilled() {
        var address = fulfillment.address();
        tell(address, new FulfillmentRequested(fulfillment, order, STORE, Method.SHIP, work()));
        tell(address, new FulfillmentAccepted(fulfillment, order));
        tell(address, new FulfillmentPicked(fulfillment, order, COUNTS));
        tell(address, new FulfillmentPacked(fulfillment, order, parcels()));
        tell(address, new FulfillmentShipped(fulfillment, order, shipment, COUNTS));
        for (var line : lines()) {
            stock(
                    line.sku(),
                    new StockConsumed(
                            line.sku(), order, line.lineId(), STORE, units(line), fulfillment));
        }
    }

    private void delivered() {
        var address = shipment.address();
        tell(
                address,
                new ShipmentHandedOver(
                        shipment,
                        order,
                        fulfillment,
                        STORE,
                        "carrier",
                        null,
                        "track-1",
                        COUNTS,
                        parcels(),
                        placedAt.plusSeconds(60)));
        tell(order.address(), new OrderLinesShipped(order, fulfillment, shipment, COUNTS));
        var scan = new Scan(ShipmentStatus.DELIVERED, placedAt.plusSeconds(90), "Porch");
        tell(address, new ShipmentScanned(shipment, order, scan, ShipmentStatus.DELIVERED));
        tell(
                address,
                new ShipmentDelivered(shipment, order, fulfillment, COUNTS, scan.occurredAt()));
        tell(order.address(), new OrderLinesDelivered(order, fulfillment, COUNTS));
        tell(order.address(), new OrderCompleted(order));
    }

    private OrderPlaced placed(CartKey cart) {
        var to =
                new Destination(new Address("BR", "01000", null, "São Paulo", null), new Geo(1, 2));
        return new OrderPlaced(
                order,
                order.channel(),
                new Customer("customer-" + order.channel(), "Ana", null),
                placedAt,
                Method.SHIP,
                null,
                to,
                IfUnavailable.QUEUE,
                lines(),
                cart,
                null);
    }

    private SourcingDecision decision() {
        var demands =
                lines().stream()
                        .map(l -> new LineDemand(l.lineId(), l.quantity(), l.requirements()))
                        .toList();
        var available = Map.of(second, 10L, first, 10L);
        var candidate = new Candidate(STORE, 1200L, available, List.of(), null);
        var excluded =
                new Candidate(
                        new LocationId("DC-2"),
                        null,
                        available,
                        List.of(new LineId("z")),
                        Candidate.Filter.DISABLED);
        var seen = List.of(new SourcingRequest.StockSeen(first, 7));
        return new SourcingDecision(
                "nearest-cover",
                1,
                new SourcingRequest(demands, List.of(candidate, excluded), seen),
                List.of(new SourcingDecision.Part(STORE, COUNTS)),
                SourcingDecision.Reason.NEAREST_COMPLETE);
    }

    private List<OrderLine> lines() {
        var price = new Money(12990, "BRL");
        return List.of(
                new OrderLine(new LineId("z"), first, 2, price, List.of(new Component(first, 1))),
                new OrderLine(
                        new LineId("a"), second, 1, price, List.of(new Component(second, 1))));
    }

    private List<FulfillmentLine> work() {
        return lines().stream()
                .map(l -> new FulfillmentLine(l.lineId(), l.sku(), l.quantity(), l.requirements()))
                .toList();
    }

    private static List<Parcel> parcels() {
        return List.of(new Parcel(COUNTS, 750));
    }

    private static LineCount count(String line, int quantity) {
        return new LineCount(new LineId(line), quantity);
    }

    private static long units(OrderLine line) {
        return line.quantity();
    }

    private void stock(Sku sku, Object event) {
        tell(Stock.address(sku), event);
    }

    private void tell(String address, Object event) {
        events.add(Map.entry(address, event));
    }

    /** These stories at once: each in its own order, the order between them left to chance. */
    public static List<Map.Entry<String, Object>> mixed(List<OrderStory> stories, Random random) {
        var open = new ArrayList<>(stories);
        var mixed = new ArrayList<Map.Entry<String, Object>>();
        while (!open.isEmpty()) {
            var story = open.get(random.nextInt(open.size()));
            mixed.add(story.events().removeFirst());
            open.removeIf(each -> each.events().isEmpty());
        }
        return mixed;
    }
}

package org.waybill.app.wiring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waybill.domain.Stored;
import org.waybill.domain.capacity.CapacityEvent;
import org.waybill.domain.carrier.CarrierEvent;
import org.waybill.domain.cart.CartEvent;
import org.waybill.domain.channel.ChannelEvent;
import org.waybill.domain.count.CountEvent;
import org.waybill.domain.feed.FeedEvent;
import org.waybill.domain.foresight.ForesightEvent;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.inbound.InboundEvent;
import org.waybill.domain.location.LocationEvent;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.product.ProductEvent;
import org.waybill.domain.routing.RoutingEvent;
import org.waybill.domain.shipment.ShipmentEvent;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.transfer.TransferEvent;
import org.waybill.store.json.StoredType;
import org.waybill.store.json.StoredTypes;
import org.waybill.store.json.Upcasters;

/** Every event there is, and the name it is kept under. */
public final class Catalog {

    /** The areas' events. */
    private static final List<Class<?>> AREAS =
            List.of(
                    CapacityEvent.class,
                    CarrierEvent.class,
                    CartEvent.class,
                    ChannelEvent.class,
                    CountEvent.class,
                    FeedEvent.class,
                    ForesightEvent.class,
                    FulfillmentEvent.class,
                    InboundEvent.class,
                    LocationEvent.class,
                    OrderEvent.class,
                    ProductEvent.class,
                    RoutingEvent.class,
                    ShipmentEvent.class,
                    StockEvent.class,
                    TransferEvent.class);

    private Catalog() {}

    /** The areas, each by the sealed interface of its events. */
    public static List<Class<?>> areas() {
        return AREAS;
    }

    /** All of them. */
    public static StoredTypes events() {
        Map<Class<?>, StoredType> types = new HashMap<>();
        for (var area : AREAS) {
            events(area).forEach(event -> types.put(event, named(event)));
        }
        return new StoredTypes(types);
    }

    /** The events of an area, those of its parts too. */
    public static Stream<Class<?>> events(Class<?> area) {
        return Arrays.<Class<?>>stream(area.getPermittedSubclasses())
                .flatMap(part -> part.isSealed() ? events(part) : Stream.of(part));
    }

    /** What lifts the shapes of former releases. */
    public static Upcasters upcasters() {
        // Nobody had said what one order may ask for, and everybody could ask for anything.
        return Upcasters.NONE
                .with("product.ProductDefined", 1, payload -> payload)
                // Nobody had told units apart.
                .with("product.ProductDefined", 2, payload -> payload)
                // Nobody had said what it is.
                .with("product.ProductDefined", 3, payload -> payload)
                // Every location handled everything.
                .with("location.LocationOperationsDefined", 1, payload -> payload)
                // Every location took the time it liked.
                .with("location.LocationOperationsDefined", 2, payload -> payload)
                .with("fulfillment.FulfillmentRequested", 1, payload -> payload)
                // No route looked at the goods.
                .with("routing.RulesDrafted", 1, payload -> payload)
                .with("order.OrderRouted", 1, payload -> payload)
                // Nothing had to stay together.
                .with("order.OrderPlaced", 2, payload -> payload)
                // Nobody had said how soon it matters.
                .with("order.OrderPlaced", 1, payload -> payload)
                // It waits for ever.
                .with("order.OrderQueued", 1, payload -> payload)
                // The decision was in it.
                .with("order.OrderSourced", 1, payload -> payload);
    }

    private static StoredType named(Class<?> event) {
        var stored = event.getAnnotation(Stored.class);
        if (stored == null) {
            throw new IllegalStateException(event.getName() + " says no stored name");
        }
        return new StoredType(stored.value(), stored.revision());
    }
}

package org.waybill.app.golden;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.waybill.domain.cart.CartEvent.CartAbandoned;
import org.waybill.domain.cart.CartEvent.CartConverted;
import org.waybill.domain.cart.CartEvent.CartExpired;
import org.waybill.domain.cart.CartEvent.CartExtended;
import org.waybill.domain.cart.CartEvent.CartHeld;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.cart.CartLine;
import org.waybill.domain.channel.ChannelEvent.ChannelDefined;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.channel.ChannelProfile;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.inbound.InboundId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;
import org.waybill.domain.transfer.TransferId;

/** An event of every type, each as complete and as sparse as it can be. */
final class Samples {

    static final Sku SKU = new Sku("SHIRT-M");
    static final Sku PART = new Sku("BUTTON");
    static final ChannelId WEB = new ChannelId("web");
    static final LocationId STORE = new LocationId("STORE-7");
    static final LocationId WAREHOUSE = new LocationId("DC-1");
    static final CartKey CART = CartKey.of("c-1", WEB);
    static final OrderKey ORDER = OrderKey.of("1000", WEB);
    static final FulfillmentId FULFILLMENT = new FulfillmentId("1000@web.F1");
    static final InboundId INBOUND = new InboundId("PO-1");
    static final TransferId TRANSFER = new TransferId("T-1");
    static final LineId LINE = new LineId("1");
    static final LineId OTHER_LINE = new LineId("2");
    static final Instant THEN = Instant.parse("2026-03-01T10:00:00Z");
    static final Instant LATER = Instant.parse("2026-03-01T10:15:30.123456Z");
    static final List<Component> PARTS = List.of(new Component(PART, 6), new Component(SKU, 1));
    static final List<LineCount> COUNTS =
            List.of(new LineCount(LINE, 2), new LineCount(OTHER_LINE, 3));

    private Samples() {}

    /** With everything in it that can be. */
    static List<Object> complete() {
        return Stream.of(
                        carts(),
                        StockSamples.complete(),
                        LotSamples.complete(),
                        SupplySamples.complete(),
                        CountSamples.complete(),
                        CapacitySamples.complete(),
                        ConfigurationSamples.complete(),
                        CarrierSamples.complete(),
                        OrderSamples.complete(),
                        ForesightSamples.complete(),
                        RoutingSamples.complete(),
                        FulfillmentSamples.complete(),
                        ShipmentSamples.complete())
                .flatMap(List::stream)
                .toList();
    }

    /** With nothing in it that need not be; only those that can be sparser than complete. */
    static List<Object> minimal() {
        return Stream.of(
                        StockSamples.minimal(),
                        LotSamples.minimal(),
                        SupplySamples.minimal(),
                        CountSamples.minimal(),
                        CapacitySamples.minimal(),
                        ConfigurationSamples.minimal(),
                        CarrierSamples.minimal(),
                        OrderSamples.minimal(),
                        ForesightSamples.minimal(),
                        RoutingSamples.minimal(),
                        FulfillmentSamples.minimal(),
                        ShipmentSamples.minimal())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Object> carts() {
        return List.of(
                new CartHeld(CART, List.of(new CartLine(LINE, SKU, 4, PARTS)), LATER),
                new CartExtended(CART, List.of(LINE), LATER),
                new CartExpired(CART, List.of(LINE, OTHER_LINE)),
                new CartAbandoned(CART),
                new CartConverted(CART, ORDER),
                new ChannelDefined(
                        WEB, new ChannelProfile("Our shop", true, List.of(WAREHOUSE, STORE))));
    }
}

package org.waybill.saga;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Money;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Customer;
import org.waybill.domain.order.IfUnavailable;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Method;
import org.waybill.domain.order.OrderEvent.OrderHeld;
import org.waybill.domain.order.OrderEvent.OrderPlaced;
import org.waybill.domain.order.OrderEvent.OrderQueued;
import org.waybill.domain.order.OrderHold;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.OrderLine;
import org.waybill.domain.order.QueueReason;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.StockEvent.StockReceived;

/** Things that tests begin with. */
public final class Given {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final ChannelId WEB = new ChannelId("web");
    public static final LocationId BERLIN = new LocationId("berlin");
    public static final Sku SHIRT = new Sku("shirt");
    public static final Sku CAP = new Sku("cap");
    public static final Sku SET = new Sku("set");

    private Given() {}

    public static OrderKey order(String number) {
        return OrderKey.of(number, WEB);
    }

    public static OrderLine line(String id, Sku sku, int quantity, Component... requirements) {
        return new OrderLine(
                new LineId(id), sku, quantity, new Money(1000, "EUR"), List.of(requirements));
    }

    public static OrderLine shirts(int quantity) {
        return line("1", SHIRT, quantity, new Component(SHIRT, 1));
    }

    /** A set of two shirts and a cap. */
    public static OrderLine sets(int quantity) {
        return line("2", SET, quantity, new Component(SHIRT, 2), new Component(CAP, 1));
    }

    public static OrderPlaced placed(OrderKey order, OrderLine... lines) {
        return new OrderPlaced(
                order,
                WEB,
                new Customer("c-1", null, null),
                NOON,
                Method.SHIP,
                null,
                null,
                IfUnavailable.QUEUE,
                List.of(lines),
                null,
                null);
    }

    public static OrderQueued queued(OrderKey order, QueueReason reason, Instant since) {
        return new OrderQueued(order, reason, "not enough", since, null, null);
    }

    public static OrderHeld held(OrderKey order, String handle, @Nullable Instant autoReleaseAt) {
        return new OrderHeld(
                order, new OrderHold(handle, OrderHold.Type.FRAUD, "looks odd", autoReleaseAt));
    }

    public static StockReceived received(Sku sku, long quantity) {
        return new StockReceived(sku, BERLIN, quantity, null);
    }

    public static FulfillmentId fulfillment(OrderKey order) {
        return new FulfillmentId(order.value() + ".F1");
    }

    public static List<LineCount> units(String line, int quantity) {
        return List.of(new LineCount(new LineId(line), quantity));
    }
}

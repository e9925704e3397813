package org.waybill.app.life;

import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;
import org.waybill.app.RunningWaybill;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.order.OrderCommand.SourceOrder;
import org.waybill.domain.order.OrderKey;
import org.waybill.store.CommandContext;
import org.waybill.store.Commander;

/** A small shop for requests that are refused: a channel, a warehouse, a store, some products. */
final class World {

    static final String CHANNEL = "refusals";
    static final String WAREHOUSE = "REFUSALS-DC";
    static final String STORE = "REFUSALS-STORE";
    static final String DOCK = "REFUSALS-DOCK";
    static final String SKU = "REFUSALS-SHIRT";
    static final String PART = "REFUSALS-BUTTON";
    static final String KIT = "REFUSALS-KIT";

    private static final String LIMITS =
            """
            {"slots":[{"id":"early","method":"PICKUP","from":"07:00","to":"09:30"}]}
            """;
    private static final String NUMBER = "{fresh}";

    static {
        location(WAREHOUSE, true, false);
        location(STORE, true, true);
        location(DOCK, false, false);
        Wire.ok("PUT", "/api/locations/" + DOCK + "/capacity", LIMITS);
        Wire.ok("PUT", "/api/channels/" + CHANNEL, "{\"name\":\"Refusals\",\"locations\":\"ALL\"}");
        product(SKU, "");
        product(PART, "");
        product(KIT, ",\"components\":[{\"sku\":\"%s\",\"quantity\":2}]".formatted(PART));
        receive(SKU, WAREHOUSE, 100_000);
        receive(SKU, STORE, 100_000);
        receive(PART, WAREHOUSE, 9);
    }

    private World() {}

    /** Makes sure that it is there. */
    static void open() {}

    private static void location(String id, boolean shipping, boolean pickup) {
        var body =
                """
                {"name":"%s","type":"STORE","timeZone":"UTC","shipping":%s,"pickup":%s}
                """;
        Wire.ok("PUT", "/api/locations/" + id, body.formatted(id, shipping, pickup));
    }

    /** Defines a product; more fields begin with a comma. */
    static void product(String sku, String more) {
        Wire.ok("PUT", "/api/products/" + sku, "{\"name\":\"%s\"%s}".formatted(sku, more));
    }

    static void receive(String sku, String location, int quantity) {
        Wire.ok(
                "POST",
                "/api/stock/%s/%s/receipts".formatted(sku, location),
                "{\"quantity\":%d}".formatted(quantity));
    }

    /** Places an order of two shirts and one more, to be sent; its number. */
    static String toSend() {
        return placed("\"method\":\"SHIP\",\"shipTo\":{\"country\":\"BR\"}");
    }

    /** Places an order of something that nobody has; its number. */
    static String waiting() {
        var sku = "NOBODY-HAS-" + Wire.fresh();
        Wire.ok("PUT", "/api/products/" + sku, "{\"name\":\"Rare\"}");
        var reply =
                Wire.ok(
                        "POST",
                        "/api/orders",
                        """
                        {"channel":"%s","customer":{"customerId":"k-1"},"method":"SHIP",
                         "shipTo":{"country":"BR"},"ifUnavailable":"QUEUE","lines":[
                         {"lineId":"1","sku":"%s","quantity":2,
                          "unitPrice":{"amount":100,"currency":"EUR"}}]}
                        """
                                .formatted(CHANNEL, sku));
        return reply.json().path("orderId").asString();
    }

    /** Places an order of two shirts and one more, to be collected; its number. */
    static String toCollect() {
        return placed("\"method\":\"PICKUP\",\"pickupLocation\":\"%s\"".formatted(STORE));
    }

    private static String placed(String way) {
        var reply =
                Wire.ok(
                        "POST",
                        "/api/orders",
                        """
                        {"orderId":"%s","channel":"%s","customer":{"customerId":"k-1"},%s,
                         "ifUnavailable":"REJECT","lines":[
                         {"lineId":"1","sku":"%s","quantity":2,
                          "unitPrice":{"amount":100,"currency":"EUR"}},
                         {"lineId":"2","sku":"%s","quantity":1,
                          "unitPrice":{"amount":100,"currency":"EUR"}}]}
                        """
                                .formatted(NUMBER, CHANNEL, way, SKU, SKU));
        return reply.json().path("orderId").asString();
    }

    /** A cart that holds a unit for long. */
    static String holding() {
        var cart = Wire.fresh();
        var body =
                """
                {"cart":"%s","channel":"%s","ttlSeconds":604800,
                 "lines":[{"line":"1","sku":"%s","quantity":1}]}
                """;
        Wire.ok("POST", "/api/reservations", body.formatted(cart, CHANNEL, SKU));
        return cart;
    }

    /** Has an order's locations chosen; the id of its fulfillment order. */
    static String sourced(String number) {
        var system = RunningWaybill.instance();
        var key = OrderKey.of(number, new ChannelId(CHANNEL));
        var now = system.part(Clock.class).instant();
        var id = Wire.fresh();
        system.part(Commander.class)
                .send(
                        new SourceOrder(key, now),
                        new CommandContext(id, id, "test", id, id, now, OptionalLong.empty()));
        return key.value() + ".F1";
    }

    /** Does a step at a location. */
    static Reply step(String fulfillment, String step) {
        return Wire.send("POST", path(fulfillment, step), Steps.BODIES.getOrDefault(step, ""));
    }

    /** Does steps at a location, all of which have to succeed. */
    static String after(String fulfillment, String... steps) {
        for (var step : steps) {
            Wire.ok("POST", path(fulfillment, step), Steps.BODIES.getOrDefault(step, ""));
        }
        return fulfillment;
    }

    /** The address of a step; what follows a space in its name only tells bodies apart. */
    static String path(String fulfillment, String step) {
        return "/api/fulfillments/" + fulfillment + "/" + step.split(" ", 2)[0];
    }

    /** What locations do, and with which bodies. */
    static final class Steps {

        private static final String ALL =
                "{\"lineId\":\"1\",\"quantity\":2},{\"lineId\":\"2\",\"quantity\":1}";

        static final Map<String, String> BODIES =
                Map.of(
                        "picks", "{\"lines\":[" + ALL + "]}",
                        "picks some", "{\"lines\":[{\"lineId\":\"1\",\"quantity\":1}]}",
                        "packages", "{\"packages\":[{\"lines\":[" + ALL + "]}]}",
                        "packages some",
                                "{\"packages\":[{\"lines\":[{\"lineId\":\"1\",\"quantity\":1}]}]}",
                        "rejection",
                                "{\"lines\":["
                                        + ALL.replace("}", ",\"reason\":\"NO_VARIANCE\"}")
                                        + "]}",
                        "rejection some",
                                "{\"lines\":[{\"lineId\":\"2\",\"quantity\":1,\"reason\":\"DAMAGED\"}]}",
                        "shipments", "{\"carrier\":\"Correios\"}");

        private Steps() {}
    }
}

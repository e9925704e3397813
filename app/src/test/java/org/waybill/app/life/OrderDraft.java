package org.waybill.app.life;

import java.time.LocalDate;
import java.util.Map;
import org.waybill.app.Http.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An order being written, as a channel sends it. It waits for supply unless it says otherwise. */
public final class OrderDraft {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Shop shop;
    private final ObjectNode body = JSON.createObjectNode();

    OrderDraft(Shop shop, String channel, String method) {
        this.shop = shop;
        body.put("orderId", shop.name("O"));
        body.put("channel", channel);
        body.put("method", method);
        body.put("ifUnavailable", "QUEUE");
        body.putObject("customer").put("customerId", "C-1");
        body.putArray("lines");
        if (method.equals("SHIP")) {
            var to = body.putObject("shipTo");
            to.put("country", "BR").putObject("geo").put("lat", 0.0).put("lon", 0.0);
        }
    }

    OrderDraft at(String location) {
        body.put("pickupLocation", location);
        return this;
    }

    /** Under a number of its channel's. */
    public OrderDraft number(String number) {
        body.put("orderId", number);
        return this;
    }

    /** Rather not at all than later. */
    public OrderDraft orReject() {
        body.put("ifUnavailable", "REJECT");
        return this;
    }

    /** From a cart. */
    public OrderDraft from(String cart) {
        body.put("cart", cart);
        return this;
    }

    /** With that hurry, to be there by that day. */
    public OrderDraft urgent(int priority, LocalDate deliverBy) {
        body.put("priority", priority).put("deliverBy", deliverBy.toString());
        return this;
    }

    /** In one shipment, all of it. */
    public OrderDraft complete() {
        body.put("shipComplete", true);
        return this;
    }

    /** All lines so far stay together. */
    public OrderDraft together(String group) {
        body.withArray("/lines").forEach(line -> ((ObjectNode) line).put("group", group));
        return this;
    }

    /** Another line, {@code L1}, {@code L2}, … */
    public OrderDraft line(String sku, int quantity) {
        var lines = body.withArray("/lines");
        var line = lines.addObject();
        line.put("lineId", "L" + lines.size()).put("sku", sku).put("quantity", quantity);
        line.putObject("unitPrice").put("amount", 1_000).put("currency", "BRL");
        return this;
    }

    /** Its number. */
    public String number() {
        return body.get("orderId").asString();
    }

    /** Its channel. */
    public String channel() {
        return body.get("channel").asString();
    }

    /** Its text. */
    public String text() {
        return body.toString();
    }

    /** Sends it. */
    public Answer send() {
        return send(Map.of());
    }

    /** Sends it with headers. */
    public Answer send(Map<String, String> headers) {
        return shop.post("/api/orders", text(), headers);
    }

    /** Sends it, and waits until it is sourced, held or queued. */
    public PlacedOrder place() {
        Shop.done(send(Map.of("Prefer", "wait=20")));
        return new PlacedOrder(shop, number(), channel());
    }

    /** How it stands. */
    public JsonNode order() {
        return shop.order(number(), channel());
    }
}

package org.waybill.app.life;

import static org.waybill.app.life.Eventually.eventually;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.waybill.app.Http.Answer;
import tools.jackson.databind.JsonNode;

/** An order that its channel follows. */
public record PlacedOrder(Shop shop, String number, String channel) {

    /** How it stands. */
    public JsonNode now() {
        return shop.order(number, channel);
    }

    /** Where it stands. */
    public String status() {
        return now().get("status").asString();
    }

    /** What has become of a line. */
    public JsonNode line(String lineId) {
        return StreamSupport.stream(now().get("lines").spliterator(), false)
                .filter(line -> line.get("lineId").asString().equals(lineId))
                .findFirst()
                .orElseThrow();
    }

    /** Waits for it to become something. */
    public JsonNode until(Predicate<JsonNode> good) {
        return eventually(this::now, good);
    }

    /** Waits for its status. */
    public JsonNode until(String status) {
        return until(order -> order.get("status").asString().equals(status));
    }

    /** Waits for so many parts. */
    public JsonNode untilParts(int parts) {
        return until(order -> order.get("fulfillments").size() >= parts);
    }

    /** The part with this place among all it ever had, from 0. */
    public Work work(int place) {
        var part = untilParts(place + 1).get("fulfillments").get(place);
        return new Work(shop, part.get("fulfillmentId").asString());
    }

    /** Why it waits; empty if it does not. */
    public String waitsFor() {
        return now().path("queue").path("reason").asString("");
    }

    /** Gives everything up. */
    public Answer cancel() {
        return act("cancellations", "{\"reason\":\"changed my mind\"}", Map.of());
    }

    /** Gives units of a line up. */
    public Answer cancel(String line, int units) {
        var body = "{\"lines\":[{\"lineId\":\"%s\",\"quantity\":%d}],\"reason\":\"too many\"}";
        return act("cancellations", body.formatted(line, units), Map.of());
    }

    /** Acts on it. */
    public Answer act(String what, String body, Map<String, String> headers) {
        return shop.post(
                "/api/orders/%s/%s?channel=%s".formatted(number, what, channel), body, headers);
    }

    /** What was recorded about it. */
    public JsonNode history() {
        return shop.read("/api/orders/%s/history?channel=%s".formatted(number, channel));
    }
}

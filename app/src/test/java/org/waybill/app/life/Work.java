package org.waybill.app.life;

import static org.waybill.app.life.Shop.done;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.waybill.app.Http.Answer;
import tools.jackson.databind.JsonNode;

/** A location's part of an order, and what its people do. */
public record Work(Shop shop, String id) {

    /** How it stands. */
    public JsonNode now() {
        return shop.read("/api/fulfillments/" + id);
    }

    /** Where it stands. */
    public String status() {
        return now().get("status").asString();
    }

    /** Where it is done. */
    public String location() {
        return now().get("location").asString();
    }

    public Answer accept() {
        return act("acceptance", "");
    }

    public Answer pick(String line, int units) {
        return act("picks", "{\"lines\":[%s]}".formatted(count(line, units)));
    }

    public Answer pack(String line, int units) {
        return act("packages", "{\"packages\":[{\"lines\":[%s]}]}".formatted(count(line, units)));
    }

    public Answer reject(String line, int units, String reason) {
        var body = "{\"lines\":[{\"lineId\":\"%s\",\"quantity\":%d,\"reason\":\"%s\"}]}";
        return act("rejection", body.formatted(line, units, reason));
    }

    public Answer ready() {
        return act("readiness", "");
    }

    public Answer handOver(String code) {
        return act("handover", "{\"pickupCode\":\"%s\"}".formatted(code));
    }

    public Answer ship() {
        return act("shipments", "{\"carrier\":\"Mule\"}");
    }

    /** Accepts, and picks all that is due. */
    public Work picked() {
        done(accept());
        done(act("picks", "{\"lines\":[%s]}".formatted(allDue())));
        return this;
    }

    /** Accepts, picks and packs all that is due. */
    public Work packed() {
        picked();
        done(act("packages", "{\"packages\":[{\"lines\":[%s]}]}".formatted(allDue())));
        return this;
    }

    /** Does all of it; the id of the shipment it becomes. */
    public String shipped() {
        packed();
        return done(ship()).json().get("shipmentId").asString();
    }

    /** Does all of it and lets the carrier bring it. */
    public void delivered() {
        done(scan(shipped(), "DELIVERED", shop.now().toString()));
    }

    /** Tells what the carrier said. */
    public Answer scan(String shipment, String status, String at) {
        var body = "{\"status\":\"%s\",\"occurredAt\":\"%s\"}".formatted(status, at);
        return shop.post("/api/shipments/%s/tracking-events".formatted(shipment), body);
    }

    /** Acts on it. */
    public Answer act(String what, String body) {
        return act(what, body, Map.of());
    }

    /** Acts on it, with headers. */
    public Answer act(String what, String body, Map<String, String> headers) {
        return shop.post("/api/fulfillments/%s/%s".formatted(id, what), body, headers);
    }

    private String allDue() {
        return StreamSupport.stream(now().get("lines").spliterator(), false)
                .filter(line -> line.get("quantity").asInt() > 0)
                .map(line -> count(line.get("lineId").asString(), line.get("quantity").asInt()))
                .collect(Collectors.joining(","));
    }

    private static String count(String line, int units) {
        return "{\"lineId\":\"%s\",\"quantity\":%d}".formatted(line, units);
    }
}

package org.waybill.benchmark.sample;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.client.RefusedException;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.replay.Part;
import tools.jackson.databind.JsonNode;

/** An order's way from its placement as far as it comes. */
final class SampleWalk {

    private final WaybillClient waybill;

    SampleWalk(WaybillClient waybill) {
        this.waybill = waybill;
    }

    /** Goes. False if the order was there already. */
    boolean go(SampleOrder order) {
        var placed = place(order);
        if (placed == null) {
            return false;
        }
        var parts = Part.of(order.cancelled().isEmpty() ? placed : cancel(order));
        int far = Math.floorMod(order.invoice().hashCode(), 10);
        for (var part : parts) {
            if (!part.lines().isEmpty()) {
                work(part, far);
            }
        }
        return true;
    }

    private @Nullable JsonNode place(SampleOrder order) {
        var home = SamplePlaces.home(order.customer());
        var shipTo = new LinkedHashMap<>(home.address());
        shipTo.put("geo", home.geo());
        var lines = order.lines().stream().map(SampleWalk::line).toList();
        var body =
                Map.of(
                        "orderId",
                        order.invoice(),
                        "channel",
                        SampleReplay.CHANNEL,
                        "customer",
                        Map.of("customerId", order.customer()),
                        "method",
                        "SHIP",
                        "shipTo",
                        shipTo,
                        "ifUnavailable",
                        "QUEUE",
                        "lines",
                        lines);
        try {
            var key = "sample:place:" + order.invoice();
            return waybill.post("/api/orders", key, body, "Prefer", "wait=5").body();
        } catch (RefusedException refused) {
            if (!refused.code().equals("order.exists")) {
                throw refused;
            }
            return null;
        }
    }

    private static Map<String, Object> line(SampleOrder.Line line) {
        return Map.of(
                "lineId", line.sku(),
                "sku", line.sku(),
                "quantity", line.quantity(),
                "unitPrice", Map.of("amount", line.pence(), "currency", "GBP"));
    }

    private JsonNode cancel(SampleOrder order) {
        var units = new TreeMap<String, Integer>();
        order.cancelled().forEach(line -> units.merge(line.sku(), line.quantity(), Integer::sum));
        var lines =
                units.entrySet().stream()
                        .map(line -> Map.of("lineId", line.getKey(), "quantity", line.getValue()))
                        .toList();
        return waybill.post(
                        "/api/orders/%s/cancellations?channel=%s"
                                .formatted(order.invoice(), SampleReplay.CHANNEL),
                        "sample:cancel:" + order.invoice(),
                        Map.of("lines", lines, "reason", "The customer changed its mind."))
                .body();
    }

    /** Takes a part as far as its order comes: one in ten untouched, half of them delivered. */
    private void work(Part part, int far) {
        var path = "/api/fulfillments/" + part.fulfillment();
        if (far > 0) {
            post(path, "acceptance", Map.of());
        }
        if (far > 1) {
            post(path, "picks", Map.of("lines", part.lines()));
        }
        if (far > 2) {
            post(path, "packages", Map.of("packages", List.of(Map.of("lines", part.lines()))));
            var number = part.fulfillment().replaceAll("[^0-9A-Za-z]", "");
            var shipped =
                    post(path, "shipments", Map.of("carrier", "POST", "trackingNumber", number));
            var shipment = "/api/shipments/" + shipped.path("shipmentId").asString();
            var taken = Instant.parse(shipped.path("handedOverAt").asString());
            scan(shipment, "IN_TRANSIT", taken);
            if (far > 4) {
                scan(shipment, "DELIVERED", taken.plusSeconds(1));
            }
        }
    }

    private void scan(String shipment, String status, Instant at) {
        post(shipment, "tracking-events", Map.of("status", status, "occurredAt", at.toString()));
    }

    private JsonNode post(String path, String act, Map<String, ?> body) {
        var status = body.get("status");
        var key = "sample:" + path + "/" + act + (status == null ? "" : ":" + status);
        return waybill.post(path + "/" + act, key, body).body();
    }
}

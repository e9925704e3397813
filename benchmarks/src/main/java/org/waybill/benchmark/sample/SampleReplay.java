package org.waybill.benchmark.sample;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.client.Parallel;
import org.waybill.benchmark.client.RefusedException;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.replay.Part;
import org.waybill.benchmark.replay.Progress;
import tools.jackson.databind.JsonNode;

/** Sends the sample to a running Waybill: everything happens now. */
public final class SampleReplay {

    private static final String CHANNEL = "sample-shop";

    private final WaybillClient waybill;
    private final List<SampleOrder> orders = SampleData.orders();
    private final AtomicInteger known = new AtomicInteger();

    public SampleReplay(WaybillClient waybill) {
        this.waybill = waybill;
    }

    /** Does it. Tells how many orders were there already. */
    public int run() {
        var demand = SampleData.demand(orders);
        try (var progress = new Progress("Stocking", "SKUs", demand.size())) {
            configure();
            Parallel.each(
                    demand.entrySet(),
                    sku -> {
                        stock(sku.getKey(), sku.getValue());
                        progress.step();
                    });
        }
        try (var progress = new Progress("Ordering", "orders", orders.size())) {
            Parallel.each(
                    orders,
                    order -> {
                        replay(order);
                        progress.step();
                    });
        }
        return known.get();
    }

    /** Addresses worth opening. */
    public List<String> worthOpening() {
        var order = orders.stream().filter(o -> !o.cancelled().isEmpty()).toList().getFirst();
        var sku = orders.getFirst().lines().getFirst().sku();
        return List.of(
                "/api/orders?channel=" + CHANNEL + "&limit=20",
                "/api/orders/" + order.invoice(),
                "/api/orders/" + order.invoice() + "/history",
                "/api/stock/%s/%s/ledger".formatted(sku, SamplePlaces.shelf(sku)),
                "/api/availability?sku=%s&channel=%s".formatted(sku, CHANNEL),
                "/api/projections");
    }

    private void configure() {
        waybill.put("/api/channels/" + CHANNEL, Map.of("name", "Sample shop", "locations", "ALL"));
        SamplePlaces.LOCATIONS.forEach(
                (id, town) ->
                        waybill.put(
                                "/api/locations/" + id,
                                Map.of(
                                        "name",
                                        id,
                                        "type",
                                        id.endsWith("DC") ? "WAREHOUSE" : "STORE",
                                        "address",
                                        town.address(),
                                        "geo",
                                        town.geo(),
                                        "timeZone",
                                        "Europe/London",
                                        "shipping",
                                        true,
                                        "pickup",
                                        id.endsWith("STORE"),
                                        "enabled",
                                        true)));
    }

    private void stock(String sku, int demand) {
        var name =
                orders.stream()
                        .flatMap(order -> order.lines().stream())
                        .filter(line -> line.sku().equals(sku))
                        .findFirst()
                        .orElseThrow()
                        .description();
        waybill.put("/api/products/" + sku, Map.of("name", name));
        int supply = SamplePlaces.supply(sku, demand);
        if (supply > 0) {
            waybill.post(
                    "/api/stock/%s/%s/receipts".formatted(sku, SamplePlaces.shelf(sku)),
                    "sample:receive:" + sku,
                    Map.of("quantity", supply, "reference", "sample"));
        }
    }

    private void replay(SampleOrder order) {
        var placed = place(order);
        if (placed == null) {
            return;
        }
        var parts = Part.of(order.cancelled().isEmpty() ? placed : cancel(order));
        int far = Math.floorMod(order.invoice().hashCode(), 10);
        for (var part : parts) {
            if (!part.lines().isEmpty()) {
                work(part, far);
            }
        }
    }

    private @Nullable JsonNode place(SampleOrder order) {
        var home = SamplePlaces.home(order.customer());
        var shipTo = new LinkedHashMap<>(home.address());
        shipTo.put("geo", home.geo());
        var body =
                Map.of(
                        "orderId",
                        order.invoice(),
                        "channel",
                        CHANNEL,
                        "customer",
                        Map.of("customerId", order.customer()),
                        "method",
                        "SHIP",
                        "shipTo",
                        shipTo,
                        "ifUnavailable",
                        "QUEUE",
                        "lines",
                        order.lines().stream().map(SampleReplay::line).toList());
        try {
            var key = "sample:place:" + order.invoice();
            return waybill.post("/api/orders", key, body, "Prefer", "wait=5").body();
        } catch (RefusedException refused) {
            if (!refused.code().equals("order.exists")) {
                throw refused;
            }
            known.incrementAndGet();
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
                                .formatted(order.invoice(), CHANNEL),
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
        var key =
                "sample:"
                        + path
                        + "/"
                        + act
                        + (body.get("status") == null ? "" : ":" + body.get("status"));
        return waybill.post(path + "/" + act, key, body).body();
    }
}

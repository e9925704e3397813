package org.waybill.benchmark.replay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.olist.OlistOrder;
import org.waybill.benchmark.olist.Step;

/** Does over HTTP what a step says. */
final class Performer {

    private static final String CARRIER = "OLIST";
    private static final String PAYMENT = "payment";
    private static final int PATIENCE_TRIES = 100;

    private final WaybillClient waybill;
    private final Map<String, List<Part>> parts = new ConcurrentHashMap<>();
    private final Map<String, List<String>> shipments = new ConcurrentHashMap<>();
    private final LongAdder shipped = new LongAdder();
    private final LongAdder scans = new LongAdder();

    Performer(WaybillClient waybill) {
        this.waybill = waybill;
    }

    long shipped() {
        return shipped.sum();
    }

    long scans() {
        return scans.sum();
    }

    void perform(Step step) {
        var id = step.order().id();
        switch (step) {
            case Step.Receive s -> receive(s);
            case Step.Place s -> place(s.order());
            case Step.AwaitPayment s ->
                    post(
                            "/api/orders/" + id + "/holds",
                            id + ":hold",
                            Map.of(
                                    "handle", PAYMENT,
                                    "type", "PAYMENT",
                                    "reason", "The payment is not approved yet."));
            case Step.Approve s ->
                    waybill.delete("/api/orders/" + id + "/holds/" + PAYMENT, id + ":release");
            case Step.Accept s -> each(id, "acceptance", part -> Map.of());
            case Step.Pick s -> each(id, "picks", part -> Bodies.lines(part.lines()));
            case Step.Pack s -> each(id, "packages", part -> Bodies.parcel(part.lines()));
            case Step.Ship s -> shipments.put(id, parts(id).stream().map(this::ship).toList());
            case Step.Scan s -> scan(s);
            case Step.Cancel s ->
                    post(
                            "/api/orders/" + id + "/cancellations",
                            id + ":cancel",
                            Map.of("reason", s.reason()));
            case Step.Withdraw s -> withdraw(s);
        }
    }

    private void receive(Step.Receive s) {
        var line = s.line();
        post(
                "/api/stock/%s/%s/receipts".formatted(line.product(), line.seller()),
                s.order().id() + ":receive:" + line.id(),
                Map.of("quantity", line.quantity(), "reference", s.order().id()));
    }

    private void withdraw(Step.Withdraw s) {
        var line = s.line();
        post(
                "/api/stock/%s/%s/adjustments".formatted(line.product(), line.seller()),
                s.order().id() + ":withdraw:" + line.id(),
                Map.of("delta", -line.quantity(), "reason", "OTHER"));
    }

    private void place(OlistOrder order) {
        var answer =
                waybill.post(
                        "/api/orders",
                        order.id() + ":place",
                        Bodies.order(order),
                        "Prefer",
                        "wait=5");
        if (order.supplied()) {
            var told = Part.of(answer.body());
            parts.put(order.id(), told.isEmpty() ? sourced(order.id()) : told);
        }
    }

    /** Sourcing took longer than the answer to the placement would wait. */
    private List<Part> sourced(String id) {
        for (int tries = 0; tries < PATIENCE_TRIES; tries++) {
            WaybillClient.rest(Duration.ofMillis(200));
            var told = Part.of(waybill.get("/api/orders/" + id));
            if (!told.isEmpty()) {
                return told;
            }
        }
        throw new Complaint("Order %s was given to no location.".formatted(id));
    }

    private void each(String id, String act, Function<Part, Object> body) {
        for (var part : parts(id)) {
            post(
                    "/api/fulfillments/%s/%s".formatted(part.fulfillment(), act),
                    part.fulfillment() + ":" + act,
                    body.apply(part));
        }
    }

    private String ship(Part part) {
        var order = part.fulfillment().substring(0, part.fulfillment().indexOf('@'));
        var answer =
                waybill.post(
                        "/api/fulfillments/%s/shipments".formatted(part.fulfillment()),
                        part.fulfillment() + ":ship",
                        Map.of("carrier", CARRIER, "trackingNumber", order + part.location()));
        shipped.increment();
        return answer.body().path("shipmentId").asString();
    }

    private void scan(Step.Scan s) {
        var status = s.delivered() ? "DELIVERED" : "IN_TRANSIT";
        for (var shipment : shipments.getOrDefault(s.order().id(), List.of())) {
            post(
                    "/api/shipments/%s/tracking-events".formatted(shipment),
                    shipment + ":" + status,
                    Map.of("status", status, "occurredAt", s.occurredAt().toString()));
            scans.increment();
        }
    }

    private List<Part> parts(String id) {
        var known = parts.get(id);
        if (known == null) {
            throw new Complaint("Order %s was given to no location.".formatted(id));
        }
        return known;
    }

    private void post(String path, String key, Object body) {
        waybill.post(path, key, body);
    }
}

package org.waybill.benchmark.retail;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.client.RefusedException;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.replay.Part;

/** Does over HTTP what a step says. */
final class RetailPerformer {

    private static final int PATIENCE_TRIES = 300;

    private final WaybillClient waybill;
    private final Map<String, String> work = new ConcurrentHashMap<>();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder absorbed = new LongAdder();

    RetailPerformer(WaybillClient waybill) {
        this.waybill = waybill;
    }

    /** Messages that were sent a second time, or under a number that was taken. */
    long repeated() {
        return repeated.sum();
    }

    /** Those of them that changed nothing. */
    long absorbed() {
        return absorbed.sum();
    }

    void perform(Step step) {
        send(step);
        if (step.twice()) {
            repeated.increment();
            send(step);
        }
    }

    private void send(Step step) {
        switch (step) {
            case Step.Place s -> place(s);
            case Step.Rival s -> compete(s);
            case Step.Accept s -> post(work(s.sale()) + "/acceptance", s.key(), Map.of());
            case Step.Cancel s -> {
                var path = "/api/orders/%s/cancellations".formatted(s.sale().id());
                post(path, s.key(), RetailBodies.cancellation(s));
            }
            case Step.Ship s -> ship(s);
            case Step.Return s ->
                    post(
                            RetailBodies.shelf(s.sku()) + "/receipts",
                            s.key(),
                            RetailBodies.comesBack(s));
            case Step.Correct s -> {
                var shelf = RetailBodies.shelf(s.correction().sku());
                post(shelf + "/adjustments", s.key(), RetailBodies.correction(s.correction()));
            }
        }
    }

    private void place(Step.Place s) {
        var id = s.sale().id();
        var body = RetailBodies.order(s.sale());
        var answer = waybill.post("/api/orders", s.key(), body, "Prefer", "wait=20");
        if (answer.replayed()) {
            absorbed.increment();
            return;
        }
        var parts = Part.of(answer.body());
        work.put(id, one(id, parts.isEmpty() ? sourced(id) : parts));
    }

    private static String one(String id, List<Part> parts) {
        if (parts.size() != 1) {
            throw new Complaint("Order %s has %d parts.".formatted(id, parts.size()));
        }
        return "/api/fulfillments/" + parts.getFirst().fulfillment();
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

    private void compete(Step.Rival s) {
        repeated.increment();
        try {
            waybill.post("/api/orders", s.key(), RetailBodies.order(s.sale()));
        } catch (RefusedException refused) {
            if (!refused.code().equals("order.exists")) {
                throw refused;
            }
            absorbed.increment();
        }
    }

    private void ship(Step.Ship s) {
        var work = work(s.sale());
        var lines = RetailBodies.due(s);
        post(work + "/picks", s.key() + ":pick", Map.of("lines", lines));
        post(
                work + "/packages",
                s.key() + ":pack",
                Map.of("packages", List.of(Map.of("lines", lines))));
        post(
                work + "/shipments",
                s.key(),
                Map.of("carrier", "POST", "trackingNumber", "OR" + s.sale().id()));
    }

    private String work(Sale sale) {
        var path = work.get(sale.id());
        if (path == null) {
            throw new Complaint("Order %s was given to no location.".formatted(sale.id()));
        }
        return path;
    }

    private void post(String path, String key, Object body) {
        if (waybill.post(path, key, body).replayed()) {
            absorbed.increment();
        }
    }
}

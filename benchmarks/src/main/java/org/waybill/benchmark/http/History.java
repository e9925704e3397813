package org.waybill.benchmark.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.HdrHistogram.Histogram;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.load.Ask;
import org.waybill.benchmark.load.ClosedModel;
import org.waybill.benchmark.load.Shop;
import tools.jackson.databind.JsonNode;

/**
 * When an order was placed and when it was released.
 *
 * @param order its number
 * @param placed every time that says so: once, if all is well
 * @param released every time that says so
 */
record History(String order, List<Instant> placed, List<Instant> released) {

    private static final int ASKERS = 32;

    /** Those of orders that were asked for. */
    static List<History> of(Shop shop, Collection<Ask> orders) {
        var histories = new ConcurrentLinkedQueue<History>();
        var asks =
                orders.stream()
                        .map(ask -> Ask.get("/api/orders/%s/history".formatted(ask.key())))
                        .toList();
        try (var callers = new ClosedModel(shop.base(), ASKERS)) {
            callers.each(asks, (ask, reply) -> histories.add(read(ask.path(), reply.json())));
        }
        return List.copyOf(histories);
    }

    /** The one that events tell. */
    static History read(String order, JsonNode events) {
        var placed = new ArrayList<Instant>();
        var released = new ArrayList<Instant>();
        for (var event : events) {
            var recorded = event.path("recordedAt").asString("");
            switch (event.path("type").asString("")) {
                case "order.OrderPlaced" -> placed.add(Instant.parse(recorded));
                case "fulfillment.FulfillmentRequested" -> released.add(Instant.parse(recorded));
                default -> {}
            }
        }
        return new History(order, placed, released);
    }

    /**
     * From placed to released.
     *
     * @throws Complaint unless it was placed once and released once
     */
    Duration toRelease() {
        if (placed.size() != 1 || released.size() != 1) {
            throw new Complaint(
                    "%s was placed %d times and released %d times."
                            .formatted(order, placed.size(), released.size()));
        }
        return Duration.between(placed.getFirst(), released.getFirst());
    }

    /** How long orders took from placed to released, in nanoseconds. */
    static Histogram nanosToRelease(List<History> histories) {
        var nanos = new Histogram(3);
        histories.forEach(history -> nanos.recordValue(history.toRelease().toNanos()));
        return nanos;
    }
}

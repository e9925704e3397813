package org.waybill.benchmark.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.fault.Finding.Kind;
import tools.jackson.databind.JsonNode;

/** What must be in the history of an order of two lines that was accepted and released. */
final class OrderStory {

    private OrderStory() {}

    /** What is wrong with it. */
    static List<Finding> findings(String order, JsonNode events) {
        var times = new HashMap<String, Integer>();
        var places = new HashSet<String>();
        var findings = new ArrayList<Finding>();
        for (var event : events) {
            times.merge(event.path("type").asString(""), 1, Integer::sum);
            var place = event.path("aggregate").asString("") + "#" + event.path("sequence");
            if (!places.add(place)) {
                findings.add(new Finding(Kind.DOUBLED, "%s has %s twice".formatted(order, place)));
            }
        }
        int placed = times.getOrDefault("order.OrderPlaced", 0);
        if (placed != 1) {
            var kind = placed == 0 ? Kind.LOST : Kind.DOUBLED;
            findings.add(new Finding(kind, "%s was placed %d times".formatted(order, placed)));
        }
        expect(findings, order, "stock.StockReserved", 2, times.get("stock.StockReserved"));
        expect(
                findings,
                order,
                "fulfillment.FulfillmentRequested",
                1,
                times.get("fulfillment.FulfillmentRequested"));
        return findings;
    }

    private static void expect(
            List<Finding> findings,
            String order,
            String type,
            int expected,
            @Nullable Integer told) {
        int times = told == null ? 0 : told;
        if (times != expected) {
            findings.add(
                    new Finding(
                            times < expected ? Kind.HALF : Kind.DOUBLED,
                            "%s has %d of %s".formatted(order, times, type)));
        }
    }
}

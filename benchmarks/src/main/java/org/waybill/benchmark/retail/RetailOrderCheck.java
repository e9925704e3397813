package org.waybill.benchmark.retail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waybill.benchmark.client.WaybillClient;
import tools.jackson.databind.JsonNode;

/** Compares every order that Waybill tells with its invoice. */
final class RetailOrderCheck {

    private static final int PAGE = 100;

    private final WaybillClient waybill;
    private final Map<String, Map<String, Integer>> cancelled;
    private int orders;
    private int lines;
    private long units;

    RetailOrderCheck(WaybillClient waybill, Plan plan) {
        this.waybill = waybill;
        this.cancelled = Expected.cancelled(plan);
    }

    /** What Waybill told. */
    String found() {
        return "%,d orders, %,d lines, %,d units".formatted(orders, lines, units);
    }

    /** The differences, in words. */
    List<String> differences(List<Sale> sales) {
        var expected = new TreeMap<String, String>();
        sales.forEach(sale -> expected.put(sale.id(), expected(sale)));
        var differences = new ArrayList<String>();
        var next = "";
        do {
            var page = waybill.get("/api/orders?limit=" + PAGE + next);
            for (var order : page.path("orders")) {
                var id = order.path("orderId").asString();
                var wanted = expected.remove(id);
                var told = told(order);
                if (!told.equals(wanted)) {
                    differences.add("Order %s: recorded %s, told %s".formatted(id, wanted, told));
                }
            }
            var cursor = page.path("next").asString("");
            next =
                    cursor.isEmpty()
                            ? ""
                            : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        } while (!next.isEmpty());
        expected.keySet().forEach(id -> differences.add("Order %s is not told.".formatted(id)));
        return differences;
    }

    private String expected(Sale sale) {
        var gone = cancelled.getOrDefault(sale.id(), Map.of());
        var all = new TreeSet<String>();
        boolean anyShipped = false;
        for (var line : sale.lines()) {
            int off = gone.getOrDefault(line.id(), 0);
            int shipped = line.quantity() - off;
            anyShipped |= shipped > 0;
            all.add(line(line.id(), line.sku(), line.pence(), line.quantity(), shipped, off));
        }
        var status = anyShipped ? "IN_FULFILLMENT" : "CANCELLED";
        return order(RetailBodies.customer(sale), status, anyShipped ? 1 : 0, all);
    }

    private String told(JsonNode order) {
        var all = new TreeSet<String>();
        orders++;
        for (var line : order.path("lines")) {
            int ordered = line.path("ordered").asInt();
            lines++;
            units += ordered;
            all.add(
                    line(
                            line.path("lineId").asString(),
                            line.path("sku").asString(),
                            line.path("unitPrice").path("amount").asLong(),
                            ordered,
                            line.path("shipped").asInt(),
                            line.path("cancelled").asInt()));
        }
        return order(
                order.path("customer").path("customerId").asString(),
                order.path("status").asString(),
                order.path("shipments").size(),
                all);
    }

    private static String order(String customer, String status, int parcels, TreeSet<String> all) {
        return "%s of %s, %d shipments, %s".formatted(status, customer, parcels, all);
    }

    private static String line(
            String id, String sku, long pence, int ordered, int shipped, int cancelled) {
        return "%s: %d of %s at %d, %d shipped, %d cancelled"
                .formatted(id, ordered, sku, pence, shipped, cancelled);
    }
}

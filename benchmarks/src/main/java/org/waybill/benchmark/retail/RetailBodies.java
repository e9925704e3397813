package org.waybill.benchmark.retail;

import java.util.List;
import java.util.Map;

/** What is sent to Waybill, as its interface wants it. */
final class RetailBodies {

    /** The channel every order comes from. */
    static final String CHANNEL = "online-retail";

    /** The only location. */
    static final String WAREHOUSE = "WAREHOUSE";

    private static final String GUEST = "GUEST";

    private RetailBodies() {}

    static Map<String, Object> channel() {
        return Map.of("name", "Online Retail", "locations", "ALL");
    }

    static Map<String, Object> warehouse() {
        return Map.of("name", "Warehouse", "type", "WAREHOUSE", "timeZone", Plan.ZONE.getId());
    }

    /** What the customer's number is in Waybill. */
    static String customer(Sale sale) {
        return sale.customer().isEmpty() ? GUEST : sale.customer();
    }

    static Map<String, Object> order(Sale sale) {
        return Map.of(
                "orderId",
                sale.id(),
                "channel",
                CHANNEL,
                "customer",
                Map.of("customerId", customer(sale)),
                "placedAt",
                sale.at().atZone(Plan.ZONE).toInstant().toString(),
                "method",
                "SHIP",
                "shipTo",
                Map.of("country", Countries.code(sale.country())),
                "ifUnavailable",
                "QUEUE",
                "lines",
                sale.lines().stream().map(RetailBodies::line).toList());
    }

    private static Map<String, Object> line(Sale.Line line) {
        return Map.of(
                "lineId", line.id(),
                "sku", line.sku(),
                "quantity", line.quantity(),
                "unitPrice", Map.of("amount", line.pence(), "currency", "GBP"));
    }

    static Map<String, Object> cancellation(Step.Cancel s) {
        var lines =
                s.units().entrySet().stream()
                        .map(one -> Map.of("lineId", one.getKey(), "quantity", one.getValue()))
                        .toList();
        return Map.of("lines", lines, "reason", "Invoice " + s.invoice());
    }

    /** Nobody has looked at what comes back. */
    static Map<String, Object> comesBack(Step.Return s) {
        return Map.of("quantity", s.units(), "state", "QUALITY_HOLD", "reference", s.invoice());
    }

    static Map<String, Object> correction(Correction one) {
        return Map.of("delta", one.delta(), "reason", one.reason());
    }

    static List<Map<String, Object>> due(Step.Ship s) {
        return s.due().stream()
                .map(
                        one ->
                                Map.<String, Object>of(
                                        "lineId", one.line().id(), "quantity", one.units()))
                .toList();
    }

    static String shelf(String sku) {
        return "/api/stock/%s/%s".formatted(sku, WAREHOUSE);
    }
}

package org.waybill.benchmark.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What has become of an order, as far as the data tell: recorded, or told by Waybill.
 *
 * @param waitsFor the reason it waits in a queue; empty if it does not
 * @param work by seller, how far its part is
 * @param shipments by seller, what the carrier said
 */
public record Outcome(
        String status,
        Instant placedAt,
        String customer,
        String waitsFor,
        Set<String> lines,
        Set<String> work,
        Set<String> shipments) {

    /** Counters of a line in words, so that a difference can be read. */
    static String line(
            String id, String sku, long cents, int ordered, int shipped, int delivered, int gone) {
        return "line %s of %s at %d: ordered %d, shipped %d, delivered %d, cancelled %d"
                .formatted(id, sku, cents, ordered, shipped, delivered, gone);
    }

    static String work(String location, String status) {
        return location + " " + status;
    }

    static String shipment(String location, String number, List<String> scans) {
        return "%s as %s: %s".formatted(location, number, scans.stream().sorted().toList());
    }

    static String scan(String status, Instant occurredAt) {
        return status + " " + occurredAt;
    }

    /** As Waybill tells it. */
    static Outcome told(JsonNode order) {
        var lines = new TreeSet<String>();
        for (var line : order.path("lines")) {
            lines.add(line(line));
        }
        var work = new TreeSet<String>();
        for (var part : order.path("fulfillments")) {
            work.add(work(part.path("location").asString(), part.path("status").asString()));
        }
        var shipments = new TreeSet<String>();
        for (var shipment : order.path("shipments")) {
            shipments.add(shipment(shipment));
        }
        return new Outcome(
                order.path("status").asString(),
                Instant.parse(order.path("placedAt").asString()),
                order.path("customer").path("customerId").asString(),
                order.path("queue").path("reason").asString(""),
                lines,
                work,
                shipments);
    }

    private static String line(JsonNode line) {
        return line(
                line.path("lineId").asString(),
                line.path("sku").asString(),
                line.path("unitPrice").path("amount").asLong(),
                line.path("ordered").asInt(),
                line.path("shipped").asInt(),
                line.path("delivered").asInt(),
                line.path("cancelled").asInt());
    }

    private static String shipment(JsonNode shipment) {
        var scans = new ArrayList<String>();
        for (var scan : shipment.path("trackingEvents")) {
            scans.add(
                    scan(
                            scan.path("status").asString(),
                            Instant.parse(scan.path("occurredAt").asString())));
        }
        return shipment(
                shipment.path("location").asString(),
                shipment.path("trackingNumber").asString(""),
                scans);
    }

    /** Where this, as recorded, differs from what Waybill tells. */
    List<String> differences(Outcome told) {
        var differences = new ArrayList<String>();
        compare(differences, "status", status, told.status);
        compare(differences, "placed at", placedAt, told.placedAt);
        compare(differences, "customer", customer, told.customer);
        compare(differences, "waits for", waitsFor, told.waitsFor);
        compare(differences, "lines", lines, told.lines);
        compare(differences, "work", work, told.work);
        compare(differences, "shipments", shipments, told.shipments);
        return differences;
    }

    private static void compare(List<String> to, String what, Object recorded, Object told) {
        if (!recorded.equals(told)) {
            to.add("%s: recorded %s, told %s".formatted(what, recorded, told));
        }
    }
}

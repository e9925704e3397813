package org.waybill.benchmark.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.olist.OlistOrder;
import org.waybill.benchmark.olist.OlistProduct;
import org.waybill.benchmark.olist.Place;
import org.waybill.benchmark.olist.Times;

/** What is sent to Waybill, as its interface wants it. */
final class Bodies {

    /** The channel every order comes from. */
    static final String CHANNEL = "olist";

    private Bodies() {}

    static Map<String, Object> channel() {
        return Map.of("name", "Olist", "locations", "ALL");
    }

    static Map<String, Object> location(String name, @Nullable Place place) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", name);
        body.put("type", "DROP_SHIP");
        body.put("timeZone", Times.ZONE.getId());
        body.put("shipping", true);
        body.put("pickup", false);
        body.put("enabled", true);
        if (place != null) {
            body.put("address", address(place));
            if (place.center() != null) {
                body.put("geo", place.center());
            }
        }
        return body;
    }

    static Map<String, Object> product(OlistProduct product) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", product.name());
        product.grams().ifPresent(grams -> body.put("massGrams", grams));
        if (product.measured()) {
            body.put(
                    "dimensionsMm",
                    Map.of(
                            "length", product.lengthCm().orElseThrow() * 10,
                            "width", product.widthCm().orElseThrow() * 10,
                            "height", product.heightCm().orElseThrow() * 10));
        }
        return body;
    }

    static Map<String, Object> order(OlistOrder order) {
        var shipTo = address(order.home());
        if (order.home().center() != null) {
            shipTo.put("geo", order.home().center());
        }
        return Map.of(
                "orderId",
                order.id(),
                "channel",
                CHANNEL,
                "customer",
                Map.of("customerId", order.customer(), "name", order.person()),
                "placedAt",
                order.purchased().toString(),
                "method",
                "SHIP",
                "shipTo",
                shipTo,
                "ifUnavailable",
                "QUEUE",
                "lines",
                order.wanted().stream().map(Bodies::line).toList());
    }

    private static Map<String, Object> line(OlistOrder.OlistLine line) {
        return Map.of(
                "lineId", line.id(),
                "sku", line.product(),
                "quantity", line.quantity(),
                "unitPrice", Map.of("amount", line.cents(), "currency", "BRL"));
    }

    private static Map<String, Object> address(Place place) {
        var address = new LinkedHashMap<String, Object>();
        address.put("country", "BR");
        address.put("postalCode", place.zip());
        address.put("region", place.state());
        address.put("city", place.city());
        return address;
    }

    static Map<String, Object> lines(List<Part.Line> lines) {
        return Map.of("lines", lines);
    }

    static Map<String, Object> parcel(List<Part.Line> lines) {
        return Map.of("packages", List.of(Map.of("lines", lines)));
    }
}

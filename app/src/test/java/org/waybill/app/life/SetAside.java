package org.waybill.app.life;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What transfers have set aside where they leave from.
 *
 * @param transfers as they stood at a moment
 */
record SetAside(List<JsonNode> transfers) {

    /** Those of a SKU, as they stood at a position. */
    static SetAside of(Shop shop, String sku, long position) {
        var found = new ArrayList<JsonNode>();
        for (var now : shop.read("/api/transfers?limit=200&sku=" + sku).get("transfers")) {
            var id = now.get("transferId").asString();
            var then = shop.get("/api/transfers/%s?asOf=%d".formatted(id, position));
            if (then.status() != 404) {
                found.add(Shop.done(then).json());
            }
        }
        return new SetAside(found);
    }

    /**
     * Units of a SKU.
     *
     * @param location null for anywhere
     */
    long units(String sku, @Nullable String location) {
        return transfers.stream()
                .filter(one -> location == null || one.get("from").asString().equals(location))
                .flatMap(one -> one.get("lines").valueStream().map(line -> units(one, line, sku)))
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long units(JsonNode transfer, JsonNode line, String sku) {
        if (!line.get("sku").asString().equals(sku)) {
            return 0;
        }
        return switch (transfer.get("status").asString()) {
            case "APPROVED" -> line.get("ordered").asLong();
            case "PICKED" -> line.get("picked").asLong();
            default -> 0;
        };
    }
}

package org.waybill.app.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Eventually.eventually;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The shops of a test, all of which have to look the same after their projections were rebuilt. */
public final class Market {

    private static final String DIGESTS = "/api/projections?digest=true";

    private final List<Shop> shops = new ArrayList<>();

    /** Another shop. */
    public Shop open() {
        var shop = new Shop();
        shops.add(shop);
        return shop;
    }

    /** Checks every shop, rebuilds, and compares every answer and every table. */
    public void isTheSameAfterARebuild() {
        shops.forEach(Invariants::hold);
        var shop = shops.getFirst();
        eventually(() -> rebuildsTheSame(shop));
    }

    /** A timer that goes off between the two looks is a reason to look again. */
    private void rebuildsTheSame(Shop shop) {
        atHead(shop);
        var digests = shop.read(DIGESTS);
        var answers = answers();
        var rebuild = Shop.done(shop.post("/api/rebuilds", "{}")).json().get("id").asString();
        eventually(
                () -> shop.read("/api/rebuilds/" + rebuild),
                seen -> seen.get("status").asString().equals("DONE"));
        atHead(shop);
        assertThat(shop.read(DIGESTS)).isEqualTo(digests);
        assertThat(answers()).isEqualTo(answers);
    }

    private static void atHead(Shop shop) {
        eventually(
                () -> shop.read("/api/projections"),
                all -> all.valueStream().allMatch(one -> one.get("lag").asLong() == 0));
    }

    private Map<String, JsonNode> answers() {
        var answers = new LinkedHashMap<String, JsonNode>();
        for (var shop : shops) {
            for (var path : paths(shop)) {
                answers.put(path, withoutPosition(shop.read(path)));
            }
        }
        return answers;
    }

    private static List<String> paths(Shop shop) {
        var paths = new ArrayList<String>();
        for (var channel : shop.channels()) {
            for (var number : Listing.numbers(shop, channel)) {
                paths.add("/api/orders/%s?channel=%s".formatted(number, channel));
                paths.add("/api/orders/%s/history?channel=%s".formatted(number, channel));
            }
            for (var sku : shop.products().keySet()) {
                paths.add("/api/availability?sku=%s&channel=%s".formatted(sku, channel));
            }
        }
        for (var sku : shop.products().keySet()) {
            for (var location : shop.locations()) {
                paths.add(Shop.stock(sku, location));
                paths.add(Shop.stock(sku, location) + "/ledger");
            }
        }
        return paths;
    }

    private static JsonNode withoutPosition(JsonNode answer) {
        return answer instanceof ObjectNode node ? node.without("position") : answer;
    }
}

package org.waybill.app.life.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.Eventually;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** A shop front end that follows what it may promise knows it as well as one that asks. */
class AvailabilityFeedTest {

    private final Shop shop = new Shop();
    private String location;
    private String web;
    private String sku;
    private String other;

    @BeforeEach
    void fillAShelf() {
        location = shop.warehouse(1);
        web = shop.channel(location);
        sku = shop.product();
        other = shop.product();
        shop.receive(sku, location, 5);
    }

    @Test
    void tellsOfEverySkuThatSomethingHappenedTo() {
        var start = page(null);
        assertThat(start.get("items")).isEmpty();

        shop.ship(web).orReject().line(sku, 2).place().until("IN_FULFILLMENT");
        shop.receive(other, location, 4);

        assertThat(followed(start)).containsEntry(sku, 3).containsEntry(other, 4);
    }

    @Test
    void aKitChangesWithItsPartsAndALocationWithAllItHas() {
        var kit = shop.kit(Map.of(sku, 2));
        var start = page(null);
        shop.receive(sku, location, 1);
        assertThat(followed(start)).containsEntry(kit, 3);

        var next = page(null);
        done(
                shop.put(
                        "/api/locations/" + location,
                        "{\"name\":\"Shut\",\"type\":\"STORE\",\"timeZone\":\"UTC\","
                                + "\"shipping\":true,\"pickup\":false,\"enabled\":false}"));
        assertThat(followed(next)).containsEntry(sku, 0).containsEntry(kit, 0);
    }

    @Test
    void aStreamGoesOnWhereItWasLeft() {
        var start = page(null).get("position").asString();
        shop.receive(sku, location, 1);

        try (var stream = shop.stream("/api/availability/changes?channel=" + web, start)) {
            var first = stream.next("availability");
            assertThat(first.get("sku").asString()).isEqualTo(sku);
            assertThat(first.get("available").asInt()).isEqualTo(6);
            shop.receive(sku, location, 3);
            var known = new ArrayList<JsonNode>(List.of(first));
            Eventually.eventually(
                    () -> {
                        known.add(stream.next("availability"));
                        return known.getLast();
                    },
                    item -> item.get("available").asInt() == 9);
        }
    }

    @Test
    void nobodyFollowsAChannelThatThereIsNot() {
        assertThat(shop.get("/api/availability/changes?channel=nowhere").status()).isEqualTo(404);
        assertThat(shop.get("/api/availability/changes?channel=" + web + "&cursor=x").status())
                .isEqualTo(400);
    }

    /** What somebody knows who has read everything since then. */
    private Map<String, Integer> followed(JsonNode since) {
        var known = new HashMap<String, Integer>();
        var page = page(since.get("cursor").asString());
        while (true) {
            page.get("items")
                    .forEach(
                            item ->
                                    known.put(
                                            item.get("sku").asString(),
                                            item.get("available").asInt()));
            if (!page.get("more").asBoolean()) {
                return known;
            }
            page = page(page.get("cursor").asString());
        }
    }

    private JsonNode page(@Nullable String cursor) {
        var path = "/api/availability/changes?channel=" + web;
        return shop.read(cursor == null ? path : path + "&cursor=" + cursor);
    }
}

package org.waybill.app.life.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Post;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** Promises of a location whose days fill up. */
class FullDaysTest {

    private final Shop shop = new Shop();
    private final Post post = Post.comes(shop);
    private String store;
    private String web;
    private String sku;

    @BeforeEach
    void openAStoreForThreeUnitsADay() {
        store = shop.store(1);
        web = shop.channel(store);
        sku = shop.product();
        shop.receive(sku, store, 100);
        limit(3);
    }

    @AfterEach
    void sendTheCarrierAway() {
        post.close();
    }

    private void limit(int units) {
        var body = "{\"daily\":{\"units\":%d}}".formatted(units);
        done(shop.put("/api/locations/%s/capacity".formatted(store), body));
    }

    private JsonNode ask(String method, int units) {
        var body =
                """
                {"channel":"%s","lines":[{"sku":"%s","quantity":%d}],"methods":["%s"],
                 "currency":"BRL","shipTo":{"country":"BR","geo":{"lat":0.0,"lon":0.0}}}
                """;
        return done(shop.post("/api/promises", body.formatted(web, sku, units, method))).json();
    }

    private JsonNode ours(JsonNode answer) {
        return answer.get("options").values().stream()
                .filter(one -> one.path("carrier").asString("").equals(post.id()))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate latest(JsonNode promise) {
        return LocalDate.parse(promise.get("latest").asString());
    }

    private JsonNode placed(int units) {
        var draft = shop.ship(web).line(sku, units);
        done(draft.send());
        var order = new PlacedOrder(shop, draft.number(), web);
        return order.until(one -> one.has("promise")).get("promise");
    }

    @Test
    void whatIsToldBeforeAnOrderIsPromisedWithIt() {
        for (int i = 0; i < 4; i++) {
            var told = latest(ours(ask("SHIP", 2)).get("promise"));
            assertThat(latest(placed(2))).isEqualTo(told);
        }
    }

    @Test
    void aFullDayPutsItOffAndIsToldAsAStep() {
        var before = latest(ours(ask("SHIP", 1)).get("promise"));
        placed(3);

        var after = ours(ask("SHIP", 1));

        assertThat(latest(after.get("promise"))).isAfter(before);
        assertThat(after.get("components").values())
                .anyMatch(one -> one.get("step").asString().equals("ROOM"));
    }

    @Test
    void whatIsMoreThanAnyDayHasRoomForIsNotHandedOut() {
        var collected = ask("PICKUP", 3).get("options");
        assertThat(collected.size()).isEqualTo(1);

        assertThat(ask("PICKUP", 4).get("unavailable").toString()).contains("\"NO_ROOM\"");
        limit(0);
        var none = ask("SHIP", 1);
        assertThat(none.get("options").values()).isEmpty();
        assertThat(none.get("unavailable").values())
                .extracting(one -> one.get("reason").asString())
                .isEqualTo(List.of("NO_ROOM"));
    }
}

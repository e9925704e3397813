package org.waybill.app.life.foresight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** Stock that others will need soon is left to them. */
class ForesightTest {

    private static final String CARRIER =
            """
            {"name":"Reais","currency":"BRL","services":[{"id":"ALL","name":"All",
             "countries":["BR"],"maxGrams":30000,"zones":[{"id":"Z",
             "transit":{"minDays":1,"maxDays":2},"rates":[{"upToGrams":30000,"price":1500}]}]}]}
            """;
    private static final String SETTINGS =
            """
            {"enabled":%s,"currency":"BRL","horizonDays":7,"lookBackDays":1,"scenarios":4,
             "seed":7,"everyMinutes":%d,"lostPercent":1000}
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Shop shop = new Shop();

    @AfterEach
    void looksAheadNoMore() {
        done(shop.put("/api/foresight", SETTINGS.formatted(false, 60)));
    }

    private JsonNode refresh() {
        return done(shop.post("/api/foresight/refreshes", "{}")).json();
    }

    private void rules(String channel) {
        var name = shop.name("rules");
        var body =
                """
                {"currency":"BRL","routes":[{"id":"ours","when":{"channels":["%s"]},
                 "strategies":["first"],"otherwise":{"kind":"QUEUE","queue":"SOURCING"}}],
                 "strategies":{"first":{"cost":{}}}}
                """;
        done(shop.put("/api/rule-sets/" + name, body.formatted(channel)));
        done(shop.post("/api/rule-sets/" + name + "/validations", "{}"));
        done(shop.post("/api/rule-sets/" + name + "/activations", "{}"));
    }

    private JsonNode decision(PlacedOrder order) {
        return shop.read(
                        "/api/orders/%s/decisions?channel=%s&again=true"
                                .formatted(order.number(), order.channel()))
                .at("/decisions/0");
    }

    @Test
    void whatOthersWillNeedIsLeftToThem() {
        var near = shop.warehouse(1);
        var far = shop.warehouse(2);
        var web = shop.channel(near, far);
        var scarce = shop.product();
        var companion = shop.product();
        done(shop.put("/api/carriers/reais", CARRIER));
        done(
                shop.put(
                        "/api/locations/" + far + "/operations",
                        "{\"handling\":{\"amount\":200,\"currency\":\"BRL\"}}"));
        rules(web);
        shop.receive(scarce, near, 9);
        shop.receive(companion, near, 200);
        shop.receive(scarce, far, 100);
        for (int i = 0; i < 6; i++) {
            var both = shop.ship(web).line(scarce, 1).line(companion, 1).place();
            assertThat(both.work(0).location()).isEqualTo(near);
        }

        var before = shop.ship(web).line(scarce, 1).place();
        assertThat(before.work(0).location()).isEqualTo(near);
        assertThat(decision(before).at("/decision/request/prices").isString()).isFalse();

        done(shop.put("/api/foresight", SETTINGS.formatted(true, 60)));
        var told = refresh();
        assertThat(told.get("orders").asInt()).isGreaterThanOrEqualTo(7);
        var prices = shop.read("/api/foresight/prices?sku=%s&location=%s".formatted(scarce, near));
        assertThat(prices.at("/version").asInt()).isEqualTo(told.get("version").asInt());
        assertThat(prices.at("/prices/0/micros").asLong()).isGreaterThan(200_000_000L);

        var after = shop.ship(web).line(scarce, 1).place();
        assertThat(after.work(0).location()).isEqualTo(far);
        assertThat(decision(after).at("/decision/request/prices").asString())
                .isEqualTo(told.get("version").asInt() + "/" + told.get("digest").asString());
        assertThat(decision(after).at("/again/same").asBoolean()).isTrue();

        done(shop.put("/api/foresight", SETTINGS.formatted(false, 60)));
        var unpriced = shop.ship(web).line(scarce, 1).place();
        assertThat(unpriced.work(0).location()).isEqualTo(near);
    }

    @Test
    void pricesAreComputedByThemselves() throws InterruptedException {
        refresh();
        done(shop.put("/api/foresight", SETTINGS.formatted(true, 5)));
        int before = shop.read("/api/foresight/prices").at("/version").asInt();

        shop.later(301);

        var until = Instant.now().plus(PATIENCE);
        while (shop.read("/api/foresight/prices").at("/version").asInt() == before) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(50);
        }
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        var tooFar = SETTINGS.formatted(true, 60).replace("\"horizonDays\":7", "\"horizonDays\":0");
        refused(shop.put("/api/foresight", tooFar), 400, "request.invalid");
        var text = SETTINGS.formatted(false, 60).replace("BRL", "XXY");
        refused(shop.put("/api/foresight", text), 400, "request.invalid");
    }
}

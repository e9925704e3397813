package org.waybill.app.life.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Post;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** Orders that no location has accepted are looked at once more, together. */
class ReoptimisationTest {

    private static final String WAIT = "{\"kind\":\"QUEUE\"}";

    private final Shop shop = new Shop();
    private final Post post = Post.comes(shop);
    private String north;
    private String south;
    private String web;
    private String sku;

    @BeforeEach
    void openTwoWarehouses() {
        north = shop.warehouse(5);
        south = shop.warehouse(1);
        web = shop.channel(north, south);
        sku = shop.product();
        Rules.live(shop, web, "{\"cost\":{\"kilometre\":100}}", WAIT);
    }

    @AfterEach
    void sendTheCarrierAway() {
        post.close();
    }

    private PlacedOrder order(double latitude) {
        var number = shop.name("O");
        var body =
                """
                {"orderId":"%s","channel":"%s","customer":{"customerId":"C-1"},"method":"SHIP",
                 "shipTo":{"country":"BR","geo":{"lat":%s,"lon":0.0}},"ifUnavailable":"QUEUE",
                 "lines":[{"lineId":"L1","sku":"%s","quantity":1,
                  "unitPrice":{"amount":1000,"currency":"BRL"}}]}
                """;
        done(shop.post("/api/orders", body.formatted(number, web, latitude, sku)));
        var order = new PlacedOrder(shop, number, web);
        order.until(one -> one.has("promise"));
        return order;
    }

    private JsonNode reoptimise(String more) {
        var body = "{\"channel\":\"%s\"%s}".formatted(web, more);
        return done(shop.post("/api/reoptimisations", body)).json();
    }

    private static List<String> locations(PlacedOrder order) {
        return order.now().get("fulfillments").values().stream()
                .filter(part -> !part.get("status").asString().equals("CANCELLED"))
                .map(part -> part.get("location").asString())
                .toList();
    }

    private long reserved(String location) {
        return shop.read("/api/stock/%s/%s".formatted(sku, location)).get("reserved").asLong();
    }

    private static long moved(PlacedOrder order) {
        return order.history().values().stream()
                .filter(event -> event.get("type").asString().equals("order.OrderMoved"))
                .count();
    }

    @Test
    void anOrderGoesFromWhereItIsCheaperByNow() {
        shop.receive(sku, north, 1);
        var order = order(0);
        shop.receive(sku, south, 1);

        var tried = reoptimise(",\"dryRun\":true");
        assertThat(tried.at("/moves/0/made").asBoolean()).isFalse();
        assertThat(locations(order)).containsExactly(north);
        var done = reoptimise("");

        var move = done.at("/moves/0");
        assertThat(move.get("made").asBoolean()).isTrue();
        assertThat(move.at("/from/0/location").asString()).isEqualTo(north);
        assertThat(move.at("/to/0/location").asString()).isEqualTo(south);
        // Four degrees of latitude are 445 kilometres, each a real.
        assertThat(done.at("/saved/amount").asLong()).isBetween(44_000L, 45_000L);
        assertThat(done.at("/saved")).isEqualTo(tried.at("/saved"));
        assertThat(locations(order)).containsExactly(south);
        assertThat(reserved(north)).isZero();
        assertThat(reserved(south)).isEqualTo(1);
        assertThat(moved(order)).isEqualTo(1);
        assertThat(reoptimise("").get("moves").values()).isEmpty();
    }

    @Test
    void ordersAreLookedAtByThemselvesWhenPricesAreNew() {
        var settings = "{\"enabled\":%s,\"currency\":\"BRL\",\"reoptimise\":%d}";
        shop.receive(sku, north, 1);
        var order = order(0);
        shop.receive(sku, south, 1);
        done(shop.put("/api/foresight", settings.formatted(true, 2_000)));
        try {
            done(shop.post("/api/foresight/refreshes", "{}"));
            order.until(now -> locations(order).contains(south));
        } finally {
            done(shop.put("/api/foresight", settings.formatted(false, 0)));
        }
        assertThat(locations(order)).containsExactly(south);
        var event =
                order.history().values().stream()
                        .filter(one -> one.get("type").asString().equals("order.OrderMoved"))
                        .findFirst()
                        .orElseThrow();
        assertThat(event.get("actor").asString()).isEqualTo("saga:foresight");
    }

    @Test
    void twoOrdersChangePlacesInOneCommit() {
        shop.receive(sku, south, 1);
        var north = order(5);
        shop.receive(sku, this.north, 1);
        var south = order(1);
        assertThat(locations(north)).containsExactly(this.south);

        var moves = reoptimise("").get("moves");

        assertThat(moves.values())
                .extracting(move -> move.get("step").asInt())
                .containsExactly(1, 1);
        assertThat(locations(north)).containsExactly(this.north);
        assertThat(locations(south)).containsExactly(this.south);
        north.work(1).shipped();
        south.work(1).shipped();
        north.until(one -> one.at("/lines/0/shipped").asInt() == 1);
        assertThat(reserved(this.north) + reserved(this.south)).isZero();
    }

    @Test
    void whatALocationHasAcceptedStays() {
        shop.receive(sku, north, 1);
        var order = order(0);
        done(order.work(0).accept());
        shop.receive(sku, south, 1);

        var answer = reoptimise("");

        assertThat(answer.get("moves").values()).isEmpty();
        assertThat(answer.get("lookedAt").asInt()).isZero();
        assertThat(locations(order)).containsExactly(north);
    }

    @Test
    void noPromiseIsBrokenToSave() {
        shop.receive(sku, north, 1);
        var order = order(0);
        shop.receive(sku, south, 1);
        var slow = "{\"processing\":{\"workingDays\":5}}";
        done(shop.put("/api/locations/%s/operations".formatted(south), slow));

        assertThat(reoptimise("").get("moves").values()).isEmpty();
        assertThat(locations(order)).containsExactly(north);
    }

    @Test
    void rulesThatWeighNoCostsMoveNothing() {
        Rules.live(shop, web, "{\"rank\":[\"DISTANCE\"]}", WAIT);
        shop.receive(sku, north, 1);
        var order = order(0);
        shop.receive(sku, south, 1);

        assertThat(reoptimise("").get("lookedAt").asInt()).isZero();
        assertThat(locations(order)).containsExactly(north);
        refused(shop.post("/api/reoptimisations", "{\"limit\":0}"), 400, "request.invalid");
    }
}

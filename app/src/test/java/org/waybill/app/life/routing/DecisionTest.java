package org.waybill.app.life.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** What is decided by rules, why, once more, and what else could have been. */
class DecisionTest {

    private static final String WAIT = "{\"kind\":\"QUEUE\",\"queue\":\"SOURCING\"}";

    private final Shop shop = new Shop();
    private String near;
    private String far;
    private String web;
    private String sku;

    @BeforeEach
    void fillTwoWarehouses() {
        near = shop.warehouse(1);
        far = shop.warehouse(2);
        web = shop.channel(near, far);
        sku = shop.product();
        shop.receive(sku, near, 10);
        shop.receive(sku, far, 10);
    }

    private JsonNode decisions(PlacedOrder order) {
        return shop.read(
                "/api/orders/%s/decisions?channel=%s&again=true"
                        .formatted(order.number(), order.channel()));
    }

    private String only(String location) {
        return "{\"rank\":[\"DISTANCE\"],\"must\":{\"only\":[\"%s\"]}}".formatted(location);
    }

    @Test
    void aDecisionIsExplainedAndComesOutTheSameAgain() {
        var order = shop.ship(web).line(sku, 4).place();
        order.work(0);

        var decision = decisions(order).at("/decisions/0");

        assertThat(decision.at("/decision/route").asString()).isEqualTo("nearest");
        assertThat(decision.at("/decision/plan/0/location").asString()).isEqualTo(near);
        assertThat(decision.at("/again/same").asBoolean()).isTrue();
        assertThat(decision.at("/again/recorded").asString())
                .isEqualTo(decision.at("/again/decided").asString())
                .hasSize(64);
        assertThat(decision.get("words").toString())
                .contains("by route nearest", near, "Without one of these", far);
        assertThat(decision.at("/candidates").size()).isEqualTo(2);
        assertThat(decision.at("/decision/request/seen/0/sku").asString()).isEqualTo(sku);
    }

    @Test
    void rulesDecideOtherwise() {
        var name = Rules.live(shop, web, only(far), WAIT);
        var order = shop.ship(web).line(sku, 4).place();

        assertThat(order.work(0).location()).isEqualTo(far);
        var decision = decisions(order).at("/decisions/0");
        assertThat(decision.at("/decision/ruleSet").asString()).isEqualTo(name);
        assertThat(decision.at("/decision/ruleSetVersion").asInt()).isEqualTo(1);
        assertThat(decision.at("/again/same").asBoolean()).isTrue();
        assertThat(decision.get("candidates").toString()).contains("\"out\":\"LOCATION\"");
    }

    @Test
    void aPersonSendsWhatNobodyCould() {
        shop.receive(sku, near, 90);
        Rules.live(shop, web, only(far), "{\"kind\":\"QUEUE\",\"queue\":\"UNFILLABLE\"}");
        var order = shop.ship(web).line(sku, 50).place();
        order.until(waits -> order.waitsFor().equals("UNFILLABLE"));
        refused(routed(order, "{\"instruction\":\"LOCATION\"}"), 400, "request.invalid");
        done(routed(order, "{\"instruction\":\"RETRY\"}"));
        assertThat(order.waitsFor()).isEqualTo("UNFILLABLE");

        done(routed(order, "{\"instruction\":\"LOCATION\",\"location\":\"%s\"}".formatted(near)));

        assertThat(order.work(0).location()).isEqualTo(near);
        Invariants.hold(shop);
        var words = decisions(order).at("/decisions/1/words").toString();
        assertThat(words).contains("A person chose location " + near);
        refused(routed(order, "{\"instruction\":\"RETRY\"}"), 409, "order.not-waiting");
    }

    private Http.Answer routed(PlacedOrder order, String body) {
        return shop.post(
                "/api/orders/%s/routings?channel=%s".formatted(order.number(), order.channel()),
                body);
    }

    @Test
    void aPartIsSentAndTheRestIsCancelledWhereTheRulesSaySo() {
        Rules.live(shop, web, only(near), "{\"kind\":\"CANCEL\",\"partial\":true}");
        var order = shop.ship(web).line(sku, 14).place();

        order.until(sent -> order.line("L1").get("cancelled").asInt() == 4);

        assertThat(order.work(0).location()).isEqualTo(near);
        assertThat(order.line("L1").get("assigned").asInt()).isEqualTo(10);
        Invariants.hold(shop);
        assertThat(order.history().toString()).contains("NOT_FULFILLED_IN_TIME");
    }

    @Test
    void whatIsBackorderedIsCancelledWhenItHasWaitedTooLong() {
        Rules.live(shop, web, only(near), "{\"kind\":\"BACKORDER\",\"cancelAfterHours\":24}");
        var order = shop.ship(web).line(sku, 14).place();
        order.until(waits -> order.waitsFor().equals("BACKORDER"));
        assertThat(order.now().at("/queue/cancelAt").asString()).isNotEmpty();

        shop.later(24 * 3_600 + 1);

        order.until("CANCELLED");
        Invariants.hold(shop);
    }

    @Test
    void whatWaitsIsPutInAnotherQueue() {
        Rules.live(shop, web, only(near), WAIT);
        var order = shop.ship(web).line(sku, 14).place();
        order.until(waits -> order.waitsFor().equals("NO_LOCATION_COVERS"));
        done(
                shop.post(
                        "/api/orders/%s/queues?channel=%s".formatted(order.number(), web),
                        "{\"queue\":\"CUSTOMER_CARE\"}"));
        shop.receive(sku, near, 20);
        assertThat(order.waitsFor()).isEqualTo("CUSTOMER_CARE");
        done(routed(order, "{\"instruction\":\"RETRY\"}"));
        assertThat(order.work(0).location()).isEqualTo(near);
    }

    @Test
    void otherRulesAreTriedOnThePast() {
        Rules.live(shop, web, only(near), WAIT);
        long before = shop.position();
        var order = shop.ship(web).line(sku, 4).place();
        order.work(0);
        long after = shop.position();
        var window = "from=%d&to=%d".formatted(before, after);

        var same = shop.read("/api/what-if?" + window);

        assertThat(same.at("/report/asked").asInt()).isEqualTo(1);
        assertThat(same.at("/report/reproduced").asInt()).isEqualTo(1);
        var other = shop.name("rules");
        done(shop.put("/api/rule-sets/" + other, Rules.body(web, only(far), WAIT)));
        var changed = shop.read("/api/what-if?ruleSet=%s&%s".formatted(other, window));
        assertThat(changed.at("/report/reproduced").asInt()).isZero();
        assertThat(changed.at("/report/now/metres").asLong())
                .isGreaterThan(changed.at("/report/then/metres").asLong());
    }

    @Test
    void rulesAreTriedOnWhatWaitsBeforeTheyDecide() {
        Rules.live(shop, web, only(near), WAIT);
        var order = shop.ship(web).line(sku, 14).place();
        order.until(waits -> order.waitsFor().equals("NO_LOCATION_COVERS"));
        var other = shop.name("rules");
        done(
                shop.put(
                        "/api/rule-sets/" + other,
                        Rules.body(web, "{\"rank\":[\"DISTANCE\"]}", WAIT)));
        var path = "/api/rule-sets/" + other + "/dry-runs";

        var one =
                done(
                        shop.post(
                                path,
                                "{\"orders\":[{\"orderId\":\"%s\"}]}".formatted(order.number())));

        assertThat(one.json().at("/planned").asInt()).isEqualTo(1);
        assertThat(one.json().at("/orders/0/plan")).hasSize(2);
        assertThat(order.waitsFor()).isEqualTo("NO_LOCATION_COVERS");
        var queue = done(shop.post(path, "{}")).json().get("orders");
        assertThat(queue.toString()).contains(order.number());
        refused(shop.post("/api/rule-sets/none/dry-runs", "{}"), 404, "rules.unknown");
    }
}

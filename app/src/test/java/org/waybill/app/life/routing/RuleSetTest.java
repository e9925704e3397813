package org.waybill.app.life.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.Shop;

/** Rule sets from the first draft to the end of their life. */
class RuleSetTest {

    private static final String WAIT = "{\"kind\":\"QUEUE\",\"queue\":\"SOURCING\"}";
    private static final String NEAREST = "{\"rank\":[\"DISTANCE\"]}";

    private final Shop shop = new Shop();
    private String web;
    private String name;
    private String path;

    @BeforeEach
    void nameThem() {
        web = shop.channel(shop.warehouse(1));
        name = shop.name("rules");
        path = "/api/rule-sets/" + name;
    }

    @Test
    void aDraftIsValidatedAndLetInAndRetires() {
        var draft = done(shop.put(path, Rules.body(web, NEAREST, WAIT)));
        assertThat(draft.json().get("status").asString()).isEqualTo("DRAFT");
        refused(shop.post(path + "/activations", "{}"), 409, "rules.not-validated");
        done(shop.post(path + "/validations", "{}"));
        var live = done(shop.post(path + "/activations", "{}"));
        assertThat(live.json().get("status").asString()).isEqualTo("LIVE");
        assertThat(shop.read("/api/live-rules").get("name").asString()).isEqualTo(name);
        var retired = done(shop.post(path + "/retirements", "{}"));
        assertThat(retired.json().get("status").asString()).isEqualTo("RETIRED");
        assertThat(shop.read("/api/live-rules").get("name").asString()).isEqualTo("standard");
        refused(shop.post(path + "/retirements", "{}"), 409, "rules.not-live");
    }

    @Test
    void aVersionNeverChanges() {
        done(shop.put(path, Rules.body(web, NEAREST, WAIT)));
        done(shop.put(path, Rules.body(web, NEAREST, WAIT)));
        assertThat(shop.read(path).get("version").asInt()).isEqualTo(1);
        done(shop.put(path, Rules.body(web, "{\"rank\":[\"CARBON\"]}", WAIT)));
        assertThat(shop.read(path).get("version").asInt()).isEqualTo(2);
        var first = shop.read(path + "?version=1");
        assertThat(first.at("/rules/strategies/first/rank/0").asString()).isEqualTo("DISTANCE");
        assertThat(shop.read(path + "/versions").get("ruleSets")).hasSize(2);
        refused(shop.get(path + "?version=3"), 404, "rules.unknown");
    }

    @Test
    void whatIsReadCanBeWrittenAgain() {
        done(shop.put(path, Rules.body(web, NEAREST, WAIT)));
        var rules = shop.read(path).get("rules").toString();
        var again = done(shop.put(path, rules));
        assertThat(again.json().get("version").asInt()).isEqualTo(1);
    }

    @Test
    void whatContradictsItselfIsRefusedWithPlaces() {
        var circle =
                "{\"rank\":[\"DISTANCE\"],\"otherwise\":{\"kind\":\"STRATEGY\",\"strategy\":\"first\"}}";
        var answer =
                refused(shop.put(path, Rules.body(web, circle, WAIT)), 422, "rules.contradictory");
        assertThat(answer.json().at("/errors/0/pointer").asString())
                .isEqualTo("/strategies/first/otherwise/strategy");
        var free = "{\"cost\":{\"parcels\":0,\"handling\":0,\"labor\":0,\"markdown\":0}}";
        refused(shop.put(path, Rules.body(web, free, WAIT)), 422, "rules.contradictory");
        assertThat(shop.get(path).status()).isEqualTo(404);
    }

    @Test
    void whatTheNetworkDoesNotHaveIsNamedWhenTheyAreValidated() {
        var gone = "{\"rank\":[\"DISTANCE\"],\"must\":{\"only\":[\"NO-SUCH-PLACE\"]}}";
        done(shop.put(path, Rules.body(web, gone, WAIT)));
        var answer = refused(shop.post(path + "/validations", "{}"), 422, "rules.unknown-names");
        assertThat(answer.json().at("/errors/0/pointer").asString())
                .isEqualTo("/strategies/first/must/only");
    }

    @Test
    void theStandardRulesCannotBeWritten() {
        refused(
                shop.put("/api/rule-sets/standard", Rules.body(web, NEAREST, WAIT)),
                409,
                "rules.standard");
    }
}

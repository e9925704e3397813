package org.waybill.app.life.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** What goods are, and what stays together, decides where they come from. */
class GoodsTest {

    private static final String WAIT = "{\"kind\":\"QUEUE\",\"queue\":\"SOURCING\"}";

    /** Two carriers in Brazil, of which the cheap one takes nothing that explodes. */
    private static final String CARRIER =
            """
            {"name":"%s","currency":"BRL","services":[{"id":"ALL","name":"All","countries":["BR"],
             "maxGrams":30000,"hazmatRefused":[%s],"zones":[{"id":"Z",
             "transit":{"minDays":1,"maxDays":2},"rates":[{"upToGrams":30000,"price":%d}]}]}]}
            """;

    private final Shop shop = new Shop();
    private String near;
    private String far;
    private String web;
    private String one;
    private String two;

    @BeforeEach
    void fillTwoWarehouses() {
        near = shop.warehouse(1);
        far = shop.warehouse(2);
        web = shop.channel(near, far);
        one = shop.product();
        two = shop.product();
    }

    private JsonNode decision(PlacedOrder order) {
        return shop.read(
                        "/api/orders/%s/decisions?channel=%s&again=true"
                                .formatted(order.number(), order.channel()))
                .at("/decisions/0");
    }

    private void everywhere() {
        for (var sku : new String[] {one, two}) {
            shop.receive(sku, near, 5);
            shop.receive(sku, far, 5);
        }
    }

    @Test
    void linesOfAGroupWaitUntilOneLocationHasThemAll() {
        shop.receive(one, near, 5);
        shop.receive(two, far, 5);
        var order = shop.ship(web).line(one, 1).line(two, 1).together("set").place();

        order.until(waits -> order.waitsFor().equals("NO_LOCATION_COVERS"));
        assertThat(order.now().at("/lines/0/group").asString()).isEqualTo("set");
        assertThat(decision(order).get("words").toString())
                .contains("Lines L1, L2 stay together (group set).");

        shop.receive(two, near, 1);
        order.untilParts(1);
        assertThat(order.work(0).location()).isEqualTo(near);
    }

    @Test
    void anOrderThatIsToComeCompleteIsNotSplit() {
        shop.receive(one, near, 5);
        shop.receive(two, far, 5);
        var order = shop.ship(web).line(one, 1).line(two, 1).complete().place();

        order.until(waits -> order.waitsFor().equals("NO_LOCATION_COVERS"));
        assertThat(order.now().get("shipComplete").asBoolean()).isTrue();
        var decision = decision(order);
        assertThat(decision.at("/decision/attempts/0/finding/result").asString())
                .isEqualTo("SPLIT");
        assertThat(decision.at("/again/same").asBoolean()).isTrue();
    }

    @Test
    void hazardousGoodsComeFromWhereTheyAreHandledByACarrierThatTakesThem() {
        shop.product(one, ",\"hazmat\":\"1.4\",\"massGrams\":100");
        everywhere();
        var cheap = shop.name("CHEAP");
        var able = shop.name("ABLE");
        done(shop.put("/api/carriers/" + cheap, CARRIER.formatted("Cheap", "\"1\"", 1)));
        done(shop.put("/api/carriers/" + able, CARRIER.formatted("Able", "", 2)));
        done(shop.put("/api/locations/" + near + "/operations", "{\"hazmatRefused\":[\"1\"]}"));

        var order = shop.ship(web).line(one, 1).place();
        order.untilParts(1);

        assertThat(order.work(0).location()).isEqualTo(far);
        var decision = decision(order);
        assertThat(decision.at("/decision/plan/0/service").asString()).isEqualTo(able + ".ALL");
        assertThat(decision.at("/decision/request/demands/0/hazmat").asString()).isEqualTo("1.4");
        assertThat(decision.get("words").toString())
                .contains("Hazmat class 1.4 is not handled by " + near)
                .contains(cheap + ".ALL");
        assertThat(decision.at("/again/same").asBoolean()).isTrue();

        var harmless = shop.ship(web).line(two, 1).place();
        harmless.untilParts(1);
        assertThat(harmless.work(0).location()).isEqualTo(near);
        closed(cheap, able);
    }

    /** Nobody else is to be carried by them. */
    private void closed(String... carriers) {
        for (var carrier : carriers) {
            var off =
                    CARRIER.formatted("Off", "", 1)
                            .replace("\"name\":\"Off\"", "\"name\":\"Off\",\"enabled\":false");
            done(shop.put("/api/carriers/" + carrier, off));
        }
    }

    @Test
    void aRouteIsForOrdersOfACategory() {
        shop.product(one, ",\"categories\":[\"toys/puzzles\"]");
        everywhere();
        var name = shop.name("rules");
        var rules =
                """
                {"currency":"BRL","routes":[{"id":"toys","when":{"channels":["%s"],"categoriesAll":["toys"]},
                 "strategies":["far"],"otherwise":%s}],
                 "strategies":{"far":{"must":{"only":["%s"]},"rank":["DISTANCE"]}}}
                """
                        .formatted(web, WAIT, far);
        done(shop.put("/api/rule-sets/" + name, rules));
        done(shop.post("/api/rule-sets/" + name + "/validations", "{}"));
        done(shop.post("/api/rule-sets/" + name + "/activations", "{}"));
        assertThat(shop.read("/api/rule-sets/" + name).toString())
                .contains("\"categoriesAll\":[\"toys\"]");

        var toys = shop.ship(web).line(one, 1).place();
        toys.untilParts(1);
        var mixed = shop.ship(web).line(one, 1).line(two, 1).place();
        mixed.untilParts(1);

        assertThat(toys.work(0).location()).isEqualTo(far);
        assertThat(decision(toys).at("/decision/route").asString()).isEqualTo("toys");
        assertThat(mixed.work(0).location()).isEqualTo(near);
    }
}

package org.waybill.app.life.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** Who asks why is told; who asks for much is answered at once. */
class ExplanationTest {

    private final Shop shop = new Shop();
    private String near;
    private String far;
    private String web;
    private String sku;

    @BeforeEach
    void fillAShelf() {
        near = shop.warehouse(1);
        far = shop.warehouse(2);
        web = shop.channel(near);
        sku = shop.product();
    }

    @Test
    void everyStepOfASumIsTold() {
        shop.receive(sku, near, 10);
        shop.receive(sku, far, 7);
        done(shop.put(Shop.stock(sku, near) + "/policy", "{\"safetyStock\":2}"));
        done(shop.hold("c", web, 600, sku));

        var item = explained(sku);

        assertThat(item.get("available").asInt()).isEqualTo(7);
        assertThat(parts(item)).containsExactly("LEFT_OUT", "ON_HAND", "SAFETY_STOCK", "UNROUTED");
        var steps = item.get("explain");
        assertThat(steps.get(0).get("text").asString())
                .contains(far, "7", "does not serve the channel");
        assertThat(steps.get(3).get("sum").asInt()).isEqualTo(7);
    }

    @Test
    void nothingIsExplainedTooAndAKitByItsParts() {
        var bulb = shop.product();
        var kit = shop.kit(Map.of(sku, 2, bulb, 1));
        shop.receive(sku, near, 5);

        var item = explained(kit);

        assertThat(item.get("available").asInt()).isZero();
        assertThat(parts(item)).containsExactly("COMPONENT", "COMPONENT");
        assertThat(item.get("components").get(0).get("explain").isArray()).isTrue();
        assertThat(explained(bulb).get("explain")).isEmpty();
    }

    @Test
    void aThousandSkusAreAnsweredAtOnce() {
        var skus = IntStream.range(0, 1_000).mapToObj(i -> i == 500 ? sku : sku + "-" + i).toList();
        skus.forEach(each -> shop.product(each, ""));
        shop.receive(sku, near, 3);
        var query = skus.stream().map("&sku="::concat).collect(Collectors.joining());

        var byAddress = shop.read("/api/availability?channel=" + web + query);

        assertThat(byAddress.get("items")).hasSize(1_000);
        assertThat(byAddress.get("items").get(500).get("available").asInt()).isEqualTo(3);
        var list = skus.stream().map("\"%s\""::formatted).collect(Collectors.joining(","));
        var body = "{\"channel\":\"%s\",\"skus\":[%s]}".formatted(web, list);
        assertThat(done(shop.ask("/api/availability", body)).json().get("items"))
                .isEqualTo(byAddress.get("items"));
        var more = "{\"channel\":\"%s\",\"skus\":[%s,\"X\"]}".formatted(web, list);
        assertThat(shop.post("/api/availability", more).status()).isEqualTo(400);
    }

    @Test
    void aCartIsCheckedWithWhatItsLinesShare() {
        var kit = shop.kit(Map.of(sku, 2));
        shop.receive(sku, near, 5);

        var enough = checked("a", sku, 1, "b", kit, 2);
        var tooMuch = checked("a", sku, 2, "b", kit, 2);

        assertThat(enough.get("promisable").asBoolean()).isTrue();
        assertThat(tooMuch.get("promisable").asBoolean()).isFalse();
        var shortage = tooMuch.get("shortages").get(0);
        assertThat(shortage.get("sku").asString()).isEqualTo(sku);
        assertThat(shortage.get("asked").asInt()).isEqualTo(6);
        assertThat(shortage.get("missing").asInt()).isEqualTo(1);
    }

    private JsonNode checked(String a, String skuA, int n, String b, String skuB, int m) {
        var line = "{\"line\":\"%s\",\"sku\":\"%s\",\"quantity\":%d}";
        var body =
                "{\"channel\":\"%s\",\"lines\":[%s,%s]}"
                        .formatted(web, line.formatted(a, skuA, n), line.formatted(b, skuB, m));
        return done(shop.ask("/api/availability/checks", body)).json();
    }

    private JsonNode explained(String asked) {
        var path = "/api/availability?sku=%s&channel=%s&explain=true".formatted(asked, web);
        return shop.read(path).get("items").get(0);
    }

    private static List<String> parts(JsonNode item) {
        return item.get("explain").valueStream().map(step -> step.get("part").asString()).toList();
    }
}

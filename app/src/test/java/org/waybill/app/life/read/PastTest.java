package org.waybill.app.life.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Shop;

/** What was answered once is answered again whenever that moment is asked for. */
class PastTest {

    /** What was answered at a position. */
    private record Remembered(String path, String moment, String body, String tag) {}

    private final Shop shop = new Shop();
    private final List<Remembered> memories = new ArrayList<>();
    private String near;
    private String far;
    private String web;
    private String sku;
    private String kit;

    @BeforeEach
    void fillTwoWarehouses() {
        near = shop.warehouse(1);
        far = shop.store(2);
        web = shop.channel(near, far);
        sku = shop.product();
        kit = shop.kit(Map.of(sku, 2));
        shop.receive(sku, near, 3);
        shop.receive(sku, far, 4);
    }

    @Test
    void everyStepOfALifeIsAnsweredAsItWas() {
        var order = shop.ship(web).line(sku, 3).line(kit, 1).place();
        remember(order);
        done(shop.hold("cart", web, 900, sku));
        remember(order);
        done(order.work(0).accept());
        remember(order);
        done(order.work(1).reject("L2", 1, "DAMAGED"));
        remember(order);
        order.until(now -> !now.get("lines").get(1).get("attempts").isEmpty());
        remember(order);
        shop.put(Shop.stock(sku, near) + "/policy", "{\"safetyStock\":1}");
        shop.put("/api/availability-policies/%s/%s".formatted(sku, web), "{\"threshold\":1}");
        remember(order);
        shop.location(far, 2, false, true);
        shop.product(kit, ",\"components\":[{\"sku\":\"%s\",\"quantity\":3}]".formatted(sku));
        remember(order);
        done(order.cancel("L1", 1));
        remember(order);

        memories.forEach(this::isAnsweredAgain);
    }

    @Test
    void anInstantStandsForTheLastPositionBeforeIt() {
        var order = shop.ship(web).line(sku, 3).place();
        order.until("IN_FULFILLMENT");
        var path = "/api/orders/%s?channel=%s&".formatted(order.number(), web);
        shop.later(1);
        var before = shop.now();
        var then = shop.order(order.number(), web);
        shop.later(1);
        done(order.cancel());
        assertThat(order.status()).isEqualTo("CANCELLED");

        var asked = shop.read(path + "asOf=" + before);

        assertThat(asked.get("status").asString()).isEqualTo("IN_FULFILLMENT");
        assertThat(asked.get("lines")).isEqualTo(then.get("lines"));
    }

    @Test
    void whatWasNotYetThereIsUnknown() {
        long before = shop.position();
        var order = shop.ship(web).line(sku, 1).place();
        var path = "/api/orders/%s?channel=%s&".formatted(order.number(), web);

        refused(shop.get(path + "asOf=" + before), 404, "order.unknown");
        refused(shop.get(path + "asOf=999999999"), 400, "request.invalid");
        refused(shop.get(path + "asOf=" + shop.now().plusSeconds(99)), 400, "request.invalid");
        refused(shop.get(path + "asOf=yesterday"), 400, "request.invalid");
    }

    private void remember(PlacedOrder order) {
        remember("/api/orders/%s?channel=%s".formatted(order.number(), web));
        remember("/api/orders/%s/history?channel=%s".formatted(order.number(), web));
        remember("/api/availability?sku=%s&sku=%s&channel=%s".formatted(sku, kit, web));
        remember(
                "/api/availability?sku=%s&method=PICKUP&sku=%s&channel=%s"
                        .formatted(sku, kit, web));
        remember(Shop.stock(sku, near) + "?x=");
        remember(Shop.stock(sku, near) + "/ledger?limit=900");
        remember(Shop.stock(sku, far) + "?x=");
    }

    private void remember(String path) {
        var answer = done(shop.get(path));
        memories.add(
                new Remembered(
                        path,
                        answer.header("Waybill-Position"),
                        answer.text(),
                        answer.header("ETag")));
    }

    private void isAnsweredAgain(Remembered memory) {
        var again = done(shop.get(memory.path() + "&asOf=" + memory.moment()));
        assertThat(again.text()).as(memory.path()).isEqualTo(memory.body());
        assertThat(again.header("ETag")).isEqualTo(memory.tag());
        assertThat(again.header("Waybill-Position")).isEqualTo(memory.moment());
    }
}

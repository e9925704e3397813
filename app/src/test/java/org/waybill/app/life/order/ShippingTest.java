package org.waybill.app.life.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Shop;

/** Orders that are sent, from placing to the customer's door. */
class ShippingTest {

    private final Shop shop = new Shop();

    @Test
    void comesFromTheNearestLocationThatHasEverything() {
        var nearest = shop.warehouse(1);
        var near = shop.warehouse(2);
        var far = shop.warehouse(3);
        var web = shop.channel(nearest, near, far);
        var shirt = shop.product();
        var mug = shop.product();
        shop.receive(shirt, nearest, 5);
        for (var location : new String[] {near, far}) {
            shop.receive(shirt, location, 5);
            shop.receive(mug, location, 5);
        }

        var order = shop.ship(web).line(shirt, 2).line(mug, 1).place();

        assertThat(order.untilParts(1).get("fulfillments")).hasSize(1);
        var work = order.work(0);
        assertThat(work.location()).isEqualTo(near);
        Invariants.hold(shop);
        work.delivered();
        order.until("COMPLETED");
        assertThat(order.line("L1").get("delivered").asInt()).isEqualTo(2);
        assertThat(stock(shirt, near, "onHand")).isEqualTo(3);
        assertThat(stock(shirt, near, "reserved")).isZero();
        Invariants.hold(shop);
    }

    @Test
    void comesFromTheFewestAndOfThoseTheNearestLocations() {
        var nearest = shop.warehouse(1);
        var near = shop.warehouse(2);
        var far = shop.warehouse(3);
        var web = shop.channel(nearest, near, far);
        var sku = shop.product();
        shop.receive(sku, nearest, 1);
        shop.receive(sku, near, 3);
        shop.receive(sku, far, 3);

        var order = shop.ship(web).line(sku, 4).place();

        assertThat(order.untilParts(2).get("fulfillments"))
                .extracting(part -> part.get("location").asString())
                .containsExactlyInAnyOrder(nearest, near);
        Invariants.hold(shop);
        order.work(0).delivered();
        order.until(now -> now.get("lines").get(0).get("delivered").asInt() > 0);
        assertThat(order.status()).isEqualTo("IN_FULFILLMENT");
        order.work(1).delivered();
        order.until("COMPLETED");
        Invariants.hold(shop);
    }

    @Test
    void waitsForSupplyAndIsThenSourcedByItself() {
        var location = shop.warehouse(1);
        var web = shop.channel(location);
        var sku = shop.product();
        shop.receive(sku, location, 2);

        var order = shop.ship(web).line(sku, 3).place();

        assertThat(order.waitsFor()).isEqualTo("INSUFFICIENT_STOCK");
        assertThat(shop.availability(sku, web).get("available").asInt()).isEqualTo(2);
        shop.receive(sku, location, 1);
        order.until("IN_FULFILLMENT");
        assertThat(order.waitsFor()).isEmpty();
        Invariants.hold(shop);
    }

    @Test
    void whoWaitedLongestIsServedFirst() {
        var location = shop.warehouse(1);
        var web = shop.channel(location);
        var sku = shop.product();
        var first = shop.ship(web).line(sku, 1).place();
        var second = shop.ship(web).line(sku, 1).place();

        shop.receive(sku, location, 1);

        first.until("IN_FULFILLMENT");
        assertThat(second.waitsFor()).isEqualTo("INSUFFICIENT_STOCK");
        shop.receive(sku, location, 1);
        second.until("IN_FULFILLMENT");
        Invariants.hold(shop);
    }

    @Test
    void isRefusedWithoutATraceWhenItWouldRatherNotWait() {
        var location = shop.warehouse(1);
        var web = shop.channel(location);
        var sku = shop.product();
        shop.receive(sku, location, 2);
        var draft = shop.ship(web).orReject().line(sku, 3);

        var answer = refused(draft.send(), 409, "stock.insufficient");

        assertThat(answer.json().get("errors").get(0).get("pointer").asString())
                .isEqualTo("/lines/0/quantity");
        var path = "/api/orders/%s?channel=%s".formatted(draft.number(), web);
        refused(shop.get(path), 404, "order.unknown");
        assertThat(shop.read(Shop.stock(sku, location) + "/ledger")).hasSize(1);
    }

    @Test
    void isAnsweredWhenItIsSourcedIfOneWaits() {
        var location = shop.warehouse(1);
        var web = shop.channel(location);
        var sku = shop.product();
        shop.receive(sku, location, 2);

        var sourced = done(shop.ship(web).line(sku, 2).send(Map.of("Prefer", "wait=20"))).json();
        var queued = done(shop.ship(web).line(sku, 2).send(Map.of("Prefer", "wait=20"))).json();

        assertThat(sourced.get("fulfillments")).hasSize(1);
        assertThat(queued.get("queue").get("reason").asString()).isEqualTo("INSUFFICIENT_STOCK");
    }

    private int stock(String sku, String location, String field) {
        return shop.read(Shop.stock(sku, location)).get(field).asInt();
    }
}

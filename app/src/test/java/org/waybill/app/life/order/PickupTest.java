package org.waybill.app.life.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Shop;

/** Orders that are collected where they were ordered to. */
class PickupTest {

    private final Shop shop = new Shop();
    private String store;
    private String elsewhere;
    private String web;
    private String sku;

    @BeforeEach
    void fillTwoStores() {
        store = shop.store(2);
        elsewhere = shop.store(1);
        web = shop.channel(store, elsewhere);
        sku = shop.product();
        shop.receive(sku, store, 3);
        shop.receive(sku, elsewhere, 3);
    }

    @Test
    void isHandedOverToWhoeverShowsItsCode() {
        var order = shop.pickup(web, store).line(sku, 2).place();
        var work = order.work(0);
        assertThat(work.location()).isEqualTo(store);
        refused(work.ready(), 409, "fulfillment.illegal-transition");
        work.picked();

        var code = done(work.ready()).json().get("pickupCode").asString();
        var wrong = code.equals("00000000") ? "11111111" : "00000000";

        assertThat(done(work.ready()).json().path("pickupCode").asString("")).isEmpty();
        refused(work.handOver(wrong), 422, "fulfillment.pickup-code-wrong");
        refused(work.ship(), 409, "fulfillment.illegal-transition");
        Invariants.hold(shop);
        done(work.handOver(code));
        refused(work.handOver(code), 409, "fulfillment.illegal-transition");
        order.until("COMPLETED");
        assertThat(order.line("L1").get("delivered").asInt()).isEqualTo(2);
        assertThat(shop.read(Shop.stock(sku, store)).get("onHand").asInt()).isEqualTo(1);
        Invariants.hold(shop);
    }

    @Test
    void isNotPromisedWhatOnlyOtherStoresHave() {
        refused(shop.pickup(web, store).orReject().line(sku, 4).send(), 409, "stock.insufficient");

        var order = shop.pickup(web, store).line(sku, 4).place();
        assertThat(order.waitsFor()).isEqualTo("INSUFFICIENT_STOCK");
        shop.receive(sku, store, 1);
        order.until("IN_FULFILLMENT");
        assertThat(order.work(0).location()).isEqualTo(store);
        Invariants.hold(shop);
    }

    @Test
    void goesToAPersonAndNeverElsewhereWhenTheStoreRefuses() {
        var order = shop.pickup(web, store).line(sku, 2).place();

        done(order.work(0).reject("L1", 2, "NO_VARIANCE"));

        order.until(now -> now.path("queue").path("reason").asString("").equals("PICKUP_REJECTED"));
        shop.receive(sku, store, 5);
        shop.receive(sku, elsewhere, 5);
        assertThat(order.now().get("fulfillments")).hasSize(1);
        assertThat(order.waitsFor()).isEqualTo("PICKUP_REJECTED");
        Invariants.hold(shop);
        done(order.cancel());
        order.until("CANCELLED");
        Invariants.hold(shop);
        assertThat(shop.availability(sku, web).get("available").asInt()).isEqualTo(16);
    }

    @Test
    void isHandedOverInPartWhenTheStoreRefusesTheRest() {
        var order = shop.pickup(web, store).line(sku, 3).place();
        var work = order.work(0);
        done(work.accept());
        done(work.pick("L1", 2));
        shop.shrinks(sku);
        done(work.reject("L1", 1, "MISMATCH"));
        order.until(now -> now.path("queue").path("reason").asString("").equals("PICKUP_REJECTED"));
        assertThat(shop.read(Shop.stock(sku, store)).get("onHand").asInt()).isEqualTo(2);

        done(work.handOver(done(work.ready()).json().get("pickupCode").asString()));
        order.until(now -> now.get("lines").get(0).get("delivered").asInt() == 2);
        done(order.cancel("L1", 1));

        order.until("COMPLETED");
        Invariants.hold(shop);
    }
}

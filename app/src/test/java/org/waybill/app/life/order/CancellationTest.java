package org.waybill.app.life.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Shop;

/** What is given up is free again at once, and what has left is not given up. */
class CancellationTest {

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
        shop.receive(sku, near, 5);
        shop.receive(sku, far, 5);
    }

    @AfterEach
    void everythingAddsUp() {
        Invariants.hold(shop);
    }

    @Test
    void aWaitingOrderIsGivenUp() {
        var order = shop.ship(web).line(sku, 11).place();

        done(order.cancel("L1", 2));
        assertThat(order.line("L1").get("open").asInt()).isEqualTo(9);
        done(order.cancel());

        order.until("CANCELLED");
        shop.receive(sku, near, 5);
        assertThat(available()).isEqualTo(15);
        refused(order.cancel(), 409, "order.illegal-transition");
    }

    @Test
    void aWaitingOrderThatBecomesSmallEnoughIsServed() {
        var order = shop.ship(web).line(sku, 11).place();

        done(order.cancel("L1", 1));

        order.until("IN_FULFILLMENT");
        assertThat(available()).isZero();
    }

    @Test
    void aSourcedOrderIsGivenUpInPartAndThenWhole() {
        var order = shop.ship(web).line(sku, 4).line(sku, 1).place();
        order.work(0);

        done(order.cancel("L1", 3));
        assertThat(available()).isEqualTo(8);
        assertThat(order.status()).isEqualTo("IN_FULFILLMENT");
        done(order.cancel());

        order.until("CANCELLED");
        assertThat(order.work(0).status()).isEqualTo("CANCELLED");
        assertThat(available()).isEqualTo(10);
    }

    @Test
    void whatWasPickedGoesBackToTheShelf() {
        var order = shop.ship(web).line(sku, 4).place();
        var work = order.work(0).picked();

        done(order.cancel("L1", 1));
        assertThat(work.now().get("lines").get(0).get("picked").asInt()).isEqualTo(3);
        assertThat(available()).isEqualTo(7);
        done(order.cancel());

        order.until("CANCELLED");
        assertThat(shop.read(Shop.stock(sku, near)).get("available").asInt()).isEqualTo(5);
    }

    @Test
    void whatWasPackedIsPackedAgainWithoutWhatWasGivenUp() {
        var order = shop.ship(web).line(sku, 4).place();
        var work = order.work(0).packed();

        done(order.cancel("L1", 1));

        assertThat(work.status()).isEqualTo("PICKED");
        refused(work.ship(), 409, "fulfillment.illegal-transition");
        done(work.pack("L1", 3));
        done(work.ship());
        order.until(now -> now.get("lines").get(0).get("shipped").asInt() == 3);
        assertThat(shop.read(Shop.stock(sku, near)).get("onHand").asInt()).isEqualTo(2);
    }

    @Test
    void onlyWhatHasNotLeftIsGivenUp() {
        var order = shop.ship(web).line(sku, 8).place();
        var first = order.work(0);
        int left = first.now().get("lines").get(0).get("quantity").asInt();
        var shipment = first.shipped();

        refused(order.cancel(), 409, "order.illegal-transition");
        refused(order.cancel("L1", 8 - left + 1), 409, "order.not-cancellable");
        done(order.cancel("L1", 8 - left));

        assertThat(order.work(1).status()).isEqualTo("CANCELLED");
        done(first.scan(shipment, "DELIVERED", shop.now().toString()));
        order.until("COMPLETED");
        assertThat(order.line("L1").get("delivered").asInt()).isEqualTo(left);
        assertThat(available()).isEqualTo(10 - left);
    }

    @Test
    void whatIsGivenUpServesWhoWaits() {
        var first = shop.ship(web).line(sku, 10).place();
        first.until("IN_FULFILLMENT");
        var second = shop.ship(web).line(sku, 3).place();
        assertThat(second.waitsFor()).isEqualTo("INSUFFICIENT_STOCK");

        done(first.cancel("L1", 3));

        second.until("IN_FULFILLMENT");
    }

    private int available() {
        return shop.availability(sku, web).get("available").asInt();
    }
}

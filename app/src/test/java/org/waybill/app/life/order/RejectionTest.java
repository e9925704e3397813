package org.waybill.app.life.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Shop;
import org.waybill.app.life.Work;
import tools.jackson.databind.JsonNode;

/** What a location will not do is done elsewhere, and its stock becomes what it says it is. */
class RejectionTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOCATION_OFFLINE",
                "NOT_ACCEPTED_IN_TIME",
                "LOST_CAPACITY",
                "ADDRESS_CHANGED"
            })
    void aLocationCannotGiveAReasonOfOurs(String reason) {
        var order = shop.ship(web).line(sku, 4).place();
        refused(order.work(0).reject("L1", 1, reason), 400, "request.invalid");
        assertThat(order.work(0).now().get("version").asInt()).isEqualTo(1);
    }

    /** On hand, sellable and damaged at the location that rejected 3 of 4, with 1 picked. */
    @ParameterizedTest
    @CsvSource({
        "NOT_IN_STOCK, 1, 1, 0",
        "MISMATCH, 7, 7, 0",
        "DAMAGED, 10, 7, 3",
        "NO_VARIANCE, 10, 10, 0"
    })
    void theRestIsSourcedElsewhere(String reason, int onHand, int sellable, int damaged) {
        var order = shop.ship(web).line(sku, 4).place();
        var work = order.work(0);
        done(work.accept());
        done(work.pick("L1", 1));
        shop.shrinks(sku);

        done(work.reject("L1", 3, reason));

        assertThat(order.work(1).location()).isEqualTo(far);
        var attempts = order.line("L1").get("attempts");
        assertThat(attempts).hasSize(1);
        assertThat(attempts.get(0).get("location").asString()).isEqualTo(near);
        assertThat(attempts.get(0).get("reason").asString()).isEqualTo(reason);
        Invariants.hold(shop);
        var stock = shop.read(Shop.stock(sku, near));
        assertThat(stock.get("onHand").asInt()).isEqualTo(onHand);
        assertThat(stock.get("sellable").asInt()).isEqualTo(sellable);
        assertThat(stock.get("aside").path("DAMAGED").asInt(0)).isEqualTo(damaged);
        bothPartsReachTheCustomer(order, work);
    }

    private void bothPartsReachTheCustomer(PlacedOrder order, Work work) {
        done(work.pack("L1", 1));
        var shipment = done(work.ship()).json().get("shipmentId").asString();
        done(work.scan(shipment, "DELIVERED", shop.now().toString()));
        order.work(1).delivered();
        order.until("COMPLETED");
        Invariants.hold(shop);
        assertThat(order.line("L1").get("delivered").asInt()).isEqualTo(4);
    }

    @Test
    void neverComesBackToALocationThatDidNotHaveIt() {
        var order = shop.ship(web).line(sku, 10).place();
        shop.shrinks(sku);
        done(order.work(0).reject("L1", 10, "NOT_IN_STOCK"));
        assertThat(order.work(1).location()).isEqualTo(far);
        shop.receive(sku, near, 10);
        done(order.work(1).reject("L1", 10, "NOT_IN_STOCK"));

        order.until(RejectionTest::waits);
        Invariants.hold(shop);
        assertThat(order.now().get("fulfillments")).hasSize(2);
        assertThat(order.line("L1").get("attempts")).hasSize(2);
        done(order.cancel());
        Invariants.hold(shop);
    }

    private static boolean waits(JsonNode order) {
        return order.path("queue").path("reason").asString("").equals("NO_LOCATION_COVERS");
    }

    @Test
    void noMoreIsRejectedThanIsLeftToPick() {
        var work = shop.ship(web).line(sku, 4).place().work(0);
        done(work.accept());
        done(work.pick("L1", 3));

        refused(work.reject("L1", 2, "DAMAGED"), 409, "fulfillment.quantity");
        refused(work.reject("L9", 1, "DAMAGED"), 422, "fulfillment.line-unknown");
        done(work.pick("L1", 1));
        refused(work.reject("L1", 1, "DAMAGED"), 409, "fulfillment.illegal-transition");
        Invariants.hold(shop);
    }
}

package org.waybill.app.life.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Shop;

/** What a location does not accept in time goes elsewhere. */
class AcceptanceTest {

    private static final int LIMIT_SECONDS = 1800;

    private final Shop shop = new Shop();
    private String near;
    private String far;
    private String web;
    private String sku;

    @BeforeEach
    void fillTwoWarehousesOfWhichOneHasNotLong() {
        near = shop.warehouse(1);
        far = shop.warehouse(2);
        web = shop.channel(near, far);
        sku = shop.product();
        shop.receive(sku, near, 10);
        shop.receive(sku, far, 10);
        done(
                shop.put(
                        "/api/locations/" + near + "/operations",
                        "{\"acceptance\":{\"minutes\":30}}"));
    }

    @Test
    void goesElsewhereWhenTheTimeIsOver() {
        var before = shop.now();
        var order = shop.ship(web).line(sku, 3).place();
        var work = order.work(0);
        assertThat(work.location()).isEqualTo(near);
        var until = Instant.parse(work.now().get("acceptBy").asString());
        assertThat(Duration.between(before, until).toSeconds()).isGreaterThanOrEqualTo(1800);

        shop.later(LIMIT_SECONDS + 60);

        var next = order.work(1);
        assertThat(next.location()).isEqualTo(far);
        assertThat(next.now().has("acceptBy")).isFalse();
        assertThat(work.status()).isEqualTo("CANCELLED");
        assertThat(work.now().has("acceptBy")).isFalse();
        assertThat(order.line("L1").at("/attempts/0/reason").asString())
                .isEqualTo("NOT_ACCEPTED_IN_TIME");
        Invariants.hold(shop);
        next.delivered();
        order.until("COMPLETED");
        Invariants.hold(shop);
    }

    @Test
    void staysWhereItWasAcceptedInTime() {
        var order = shop.ship(web).line(sku, 3).place();
        done(order.work(0).accept());

        shop.later(LIMIT_SECONDS + 60);

        assertThat(order.now().get("fulfillments")).hasSize(1);
        assertThat(order.work(0).status()).isEqualTo("ACCEPTED");
    }
}

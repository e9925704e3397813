package org.waybill.app.life.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Shop;

/** What a location can no longer do on the day is taken back, the newest first. */
class TakenBackTest {

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
        limit(near, 5);
    }

    private void limit(String location, int orders) {
        done(
                shop.put(
                        "/api/locations/" + location + "/capacity",
                        "{\"daily\":{\"orders\":%d}}".formatted(orders)));
    }

    /** Parts that are booked at a location from today on, day by day. */
    private String booked(String location) {
        var today = LocalDate.ofInstant(shop.now(), ZoneOffset.UTC);
        var days =
                shop.read(
                        "/api/locations/%s/capacity?from=%s&to=%s"
                                .formatted(location, today, today.plusDays(3)));
        var told = new StringBuilder();
        for (var day : days.at("/days")) {
            told.append(day.at("/confirmed/orders").asInt());
        }
        return told.toString();
    }

    @Test
    void theNewestGoUntilTheRestFitsAndMayComeBackOnAnotherDay() {
        var first = shop.ship(web).line(sku, 1).place();
        var second = shop.ship(web).line(sku, 1).place();
        var third = shop.ship(web).line(sku, 1).place();
        assertThat(third.work(0).location()).isEqualTo(near);
        assertThat(booked(near)).startsWith("3");

        limit(near, 1);

        assertThat(second.work(1).location()).isEqualTo(near);
        assertThat(third.work(1).location()).isEqualTo(near);
        assertThat(first.now().get("fulfillments")).hasSize(1);
        assertThat(booked(near)).startsWith("111");
        assertThat(third.work(0).status()).isEqualTo("CANCELLED");
        assertThat(third.line("L1").at("/attempts/0/reason").asString()).isEqualTo("LOST_CAPACITY");
        Invariants.hold(shop);
        third.work(1).delivered();
        third.until("COMPLETED");
        Invariants.hold(shop);
    }

    @Test
    void whatIsAcceptedStaysThoughItIsTooMuch() {
        var first = shop.ship(web).line(sku, 1).place();
        var second = shop.ship(web).line(sku, 1).place();
        done(second.work(0).accept());
        assertThat(first.work(0).location()).isEqualTo(near);

        limit(near, 0);

        assertThat(first.work(1).location()).isEqualTo(far);
        assertThat(second.now().get("fulfillments")).hasSize(1);
        assertThat(booked(near)).startsWith("1");
        Invariants.hold(shop);
    }
}

package org.waybill.app.life.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.Crowd;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Shop;

/** What a location that is switched off has not accepted goes elsewhere. */
class LocationOfflineTest {

    private final Shop shop = new Shop();
    private String near;
    private String far;
    private String web;
    private String sku;

    @BeforeEach
    void fillTwoStores() {
        near = shop.store(1);
        far = shop.store(2);
        web = shop.channel(near, far);
        sku = shop.product();
        shop.receive(sku, near, 10);
        shop.receive(sku, far, 10);
    }

    private void turn(String location, boolean ships, boolean handsOut, boolean on) {
        done(
                shop.put(
                        "/api/locations/" + location,
                        """
                        {"name":"Store","type":"STORE","timeZone":"UTC",
                         "address":{"country":"BR"},"geo":{"lat":%d,"lon":0},
                         "shipping":%s,"pickup":%s,"enabled":%s}
                        """
                                .formatted(location.equals(near) ? 1 : 2, ships, handsOut, on)));
    }

    private static String reason(PlacedOrder order) {
        return order.line("L1").at("/attempts/0/reason").asString();
    }

    @Test
    void whatItHasNotAcceptedGoesElsewhereAndNotBack() {
        var order = shop.ship(web).line(sku, 3).place();
        var work = order.work(0);
        assertThat(work.location()).isEqualTo(near);

        turn(near, true, true, false);

        assertThat(order.work(1).location()).isEqualTo(far);
        assertThat(work.status()).isEqualTo("CANCELLED");
        assertThat(reason(order)).isEqualTo("LOCATION_OFFLINE");
        assertThat(shop.read(Shop.stock(sku, near)).get("reserved").asInt()).isZero();
        Invariants.hold(shop);

        turn(near, true, true, true);
        done(order.work(1).reject("L1", 3, "NO_VARIANCE"));
        order.until(now -> order.waitsFor().equals("NO_LOCATION_COVERS"));
        Invariants.hold(shop);
    }

    @Test
    void whatItHasAcceptedStays() {
        var order = shop.ship(web).line(sku, 3).place();
        var other = shop.ship(web).line(sku, 1).place();
        done(order.work(0).accept());
        assertThat(other.work(0).location()).isEqualTo(near);

        turn(near, false, true, true);

        assertThat(other.work(1).location()).isEqualTo(far);
        assertThat(order.work(0).status()).isEqualTo("ACCEPTED");
        done(order.work(0).pick("L1", 3));
        Invariants.hold(shop);
    }

    @Test
    void whatIsCollectedThereWaitsForAPerson() {
        var order = shop.pickup(web, near).line(sku, 2).place();
        var sent = shop.ship(web).line(sku, 1).place();
        assertThat(order.work(0).status()).isEqualTo("REQUESTED");
        assertThat(sent.work(0).location()).isEqualTo(near);

        turn(near, true, false, true);

        order.until(now -> order.waitsFor().equals("PICKUP_REJECTED"));
        assertThat(reason(order)).isEqualTo("LOCATION_OFFLINE");
        assertThat(sent.work(0).status()).isEqualTo("REQUESTED");
        Invariants.hold(shop);

        turn(near, true, true, true);
        var there = "{\"instruction\":\"LOCATION\",\"location\":\"%s\"}".formatted(near);
        done(order.act("routings", there, Map.of()));
        var again = order.work(1);
        assertThat(again.location()).isEqualTo(near);
        again.picked();
        var code = done(again.ready()).json().get("pickupCode").asString();
        done(again.handOver(code));
        order.until("COMPLETED");
        Invariants.hold(shop);
    }

    @Test
    void whoAcceptsInTheSameMomentHasItOrHasLostIt() {
        shop.receive(sku, near, 30);
        shop.receive(sku, far, 30);
        var orders =
                IntStream.range(0, 20).mapToObj(i -> shop.ship(web).line(sku, 1).place()).toList();
        assertThat(orders).allMatch(order -> order.work(0).location().equals(near));

        var answers =
                Crowd.of(
                        21,
                        i -> {
                            if (i == 10) {
                                turn(near, true, true, false);
                                return 200;
                            }
                            return orders.get(i < 10 ? i : i - 1).work(0).accept().status();
                        });

        assertThat(answers).allMatch(status -> status == 200 || status == 409);
        for (var order : orders) {
            var first = order.work(0);
            if (first.status().equals("ACCEPTED")) {
                assertThat(order.now().get("fulfillments")).hasSize(1);
            } else {
                assertThat(order.work(1).location()).isEqualTo(far);
                assertThat(first.status()).isEqualTo("CANCELLED");
            }
        }
        Invariants.hold(shop);
    }
}

package org.waybill.app.life.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Shop;

/** An order may be sent elsewhere until a location is at work on it. */
class DestinationTest {

    private final Shop shop = new Shop();
    private String one;
    private String other;
    private String web;
    private String sku;

    @BeforeEach
    void fillTwoWarehousesFarApart() {
        one = shop.warehouse(1);
        other = shop.warehouse(40);
        web = shop.channel(one, other);
        sku = shop.product();
        shop.receive(sku, one, 10);
        shop.receive(sku, other, 10);
    }

    private Answer send(PlacedOrder order, int degrees, Map<String, String> headers) {
        return shop.put(
                "/api/orders/%s/destination?channel=%s".formatted(order.number(), web),
                """
                {"shipTo":{"country":"BR","city":"Recife","geo":{"lat":%d.0,"lon":0.0}}}
                """
                        .formatted(degrees),
                headers);
    }

    @Test
    void goesFromWhereItIsNearestToTheNewPlace() {
        var order = shop.ship(web).line(sku, 3).place();
        assertThat(order.work(0).location()).isEqualTo(one);
        var version = order.now().get("version").asLong();

        refused(send(order, 41, Map.of("If-Match", "\"1\"")), 412, "request.version-moved");
        var answer = done(send(order, 41, Map.of("If-Match", "\"%d\"".formatted(version))));

        assertThat(answer.json().at("/shipTo/city").asString()).isEqualTo("Recife");
        assertThat(order.work(1).location()).isEqualTo(other);
        assertThat(order.work(0).status()).isEqualTo("CANCELLED");
        assertThat(order.line("L1").at("/attempts/0/reason").asString())
                .isEqualTo("ADDRESS_CHANGED");
        assertThat(order.history().toString()).contains("order.OrderDestinationChanged");
        Invariants.hold(shop);
        order.work(1).delivered();
        order.until("COMPLETED");
        Invariants.hold(shop);
    }

    @Test
    void mayComeFromTheSameLocationAgain() {
        var order = shop.ship(web).line(sku, 3).place();
        assertThat(order.work(0).location()).isEqualTo(one);

        done(send(order, 2, Map.of()));

        assertThat(order.work(1).location()).isEqualTo(one);
        var version = order.until("IN_FULFILLMENT").get("version").asLong();
        done(send(order, 2, Map.of()));
        assertThat(order.now().get("version").asLong()).isEqualTo(version);
    }

    @Test
    void staysWhereItGoesOnceALocationIsAtWork() {
        var order = shop.ship(web).line(sku, 3).place();
        done(order.work(0).accept());

        refused(send(order, 41, Map.of()), 409, "order.destination-fixed");

        assertThat(order.work(0).status()).isEqualTo("ACCEPTED");
        assertThat(order.now().get("fulfillments")).hasSize(1);
    }

    @Test
    void isNotSentWhereItIsCollected() {
        var store = shop.store(3);
        shop.channel(store);
        var order = shop.pickup(shop.channel(store), store).line(sku, 1).place();
        refused(
                shop.put(
                        "/api/orders/%s/destination?channel=%s"
                                .formatted(order.number(), order.channel()),
                        "{\"shipTo\":{\"country\":\"BR\"}}"),
                409,
                "order.destination-fixed");
    }
}

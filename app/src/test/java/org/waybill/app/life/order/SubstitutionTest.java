package org.waybill.app.life.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Shop;

/** Another SKU takes the place of what waits. */
class SubstitutionTest {

    private final Shop shop = new Shop();
    private String dc;
    private String web;
    private String gone;
    private String like;

    @BeforeEach
    void haveOneLikeIt() {
        dc = shop.store(1);
        web = shop.channel(dc);
        gone = shop.product();
        like = shop.product();
    }

    private PlacedOrder waiting(int units) {
        var order = shop.ship(web).line(gone, units).place();
        order.until(one -> one.has("queue"));
        return order;
    }

    private String body(String line, String sku, String more) {
        return "{\"lineId\":\"%s\",\"sku\":\"%s\"%s}".formatted(line, sku, more);
    }

    private String ask(PlacedOrder order, String line, String sku) {
        return done(order.act("substitutions", body(line, sku, ""), Map.of())).text();
    }

    private long number(String sku, String what) {
        return shop.read("/api/stock/%s/%s".formatted(sku, dc)).get(what).asLong();
    }

    @Test
    void whatTakesItsPlaceIsPromisedRoutedAndSent() {
        var order = waiting(2);
        shop.receive(like, dc, 5);

        ask(order, "L1", like);

        assertThat(order.line("L1").get("cancelled").asInt()).isEqualTo(2);
        assertThat(order.line("S1").get("sku").asString()).isEqualTo(like);
        assertThat(order.line("S1").get("assigned").asInt()).isEqualTo(2);
        assertThat(order.line("S1").get("unitPrice")).isEqualTo(order.line("L1").get("unitPrice"));
        assertThat(number(like, "reserved")).isEqualTo(2);
        order.work(0).shipped();
        order.until(one -> one.at("/lines/1/shipped").asInt() == 2);
        assertThat(number(like, "onHand")).isEqualTo(3);
    }

    @Test
    void whatWasPromisedAndRefusedIsGivenBack() {
        shop.receive(gone, dc, 2);
        var order = shop.ship(web).line(gone, 2).place();
        done(order.work(0).reject("L1", 2, "DAMAGED"));
        order.until(one -> one.has("queue"));
        shop.receive(like, dc, 1);

        var one = body("L1", like, ",\"quantity\":1");
        done(order.act("substitutions", one, Map.of()));

        assertThat(order.line("L1").get("open").asInt()).isEqualTo(1);
        // All of it goes at once by these rules, so it waits with the other.
        assertThat(order.line("S1").get("reserved").asInt()).isEqualTo(1);
        assertThat(order.line("S1").get("assigned").asInt()).isZero();
        var availability = shop.read("/api/availability?channel=%s&sku=%s".formatted(web, gone));
        assertThat(availability.at("/items/0/unrouted").asInt()).isEqualTo(1);
    }

    @Test
    void itsLocationMayRefuseItLikeAnyOther() {
        var order = waiting(1);
        shop.receive(like, dc, 1);
        ask(order, "L1", like);

        done(order.work(0).reject("S1", 1, "NOT_IN_STOCK"));

        order.until(one -> one.has("queue"));
        assertThat(number(like, "available")).isZero();
        order.cancel();
        assertThat(number(like, "reserved")).isZero();
    }

    @Test
    void nothingChangesWhereThereIsNotEnoughOrNothingWaits() {
        shop.receive(gone, dc, 1);
        var served = shop.ship(web).line(gone, 1).place();
        served.untilParts(1);
        refused(
                served.act("substitutions", body("L1", like, ""), Map.of()),
                409,
                "order.not-waiting");

        done(served.work(0).reject("L1", 1, "DAMAGED"));
        served.until(one -> one.has("queue"));
        refused(
                served.act("substitutions", body("L1", like, ""), Map.of()),
                409,
                "stock.insufficient");
        assertThat(served.now().get("lines").size()).isEqualTo(1);
        assertThat(served.line("L1").get("reserved").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsRefused() {
        var order = waiting(1);
        var unknown = body("L1", "NO-SUCH-SKU", "");
        refused(order.act("substitutions", unknown, Map.of()), 422, "product.unknown");
        refused(
                order.act("substitutions", body("L9", like, ""), Map.of()),
                422,
                "order.line-unknown");
        refused(order.act("substitutions", body("L1", gone, ""), Map.of()), 422, "order.same-sku");
        var many = body("L1", like, ",\"quantity\":2");
        refused(order.act("substitutions", many, Map.of()), 409, "order.not-waiting");
    }
}

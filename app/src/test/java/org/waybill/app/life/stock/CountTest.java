package org.waybill.app.life.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Shop;

/** A count tells what was there when it was counted, not when it was told. */
class CountTest {

    private final Shop shop = new Shop();
    private String location;
    private String web;
    private String sku;

    @BeforeEach
    void fillAShelf() {
        location = shop.warehouse(1);
        web = shop.channel(location);
        sku = shop.product();
        shop.receive(sku, location, 10);
    }

    @Test
    void doesNotUndoWhatWasSoldSince() {
        var counted = aMomentAfterNow();
        shop.ship(web).line(sku, 3).place().work(0).shipped();
        shop.receive(sku, location, 4);
        int rows = ledger();

        done(count(10, counted));
        assertThat(onHand()).isEqualTo(11);
        assertThat(ledger()).isEqualTo(rows);
        done(count(8, counted));

        assertThat(onHand()).isEqualTo(9);
        assertThat(ledger()).isEqualTo(rows + 1);
        Invariants.hold(shop);
    }

    @Test
    void isNettedWithAnEarlierCorrection() {
        var counted = aMomentAfterNow();
        done(adjust(-2, "STOLEN"));
        aMomentAfterNow();

        done(count(10, counted));

        assertThat(onHand()).isEqualTo(8);
        Invariants.hold(shop);
    }

    @Test
    void neverLeavesLessThanNothing() {
        refused(adjust(-11, "LOST"), 409, "stock.negative");
        var counted = aMomentAfterNow();
        done(adjust(-10, "LOST"));

        refused(count(9, counted), 409, "stock.negative");
        for (var bad : List.of("5", "\"yesterday\"", "\"2026-01-31T12:00:00\"", "true")) {
            refused(
                    shop.post(
                            Shop.stock(sku, location) + "/counts",
                            "{\"counted\":1,\"countedAt\":%s}".formatted(bad)),
                    400,
                    "request.invalid");
        }
        refused(count(1, shop.now().plusSeconds(60)), 422, "stock.count-in-future");
        assertThat(onHand()).isZero();
        Invariants.hold(shop);
    }

    @Test
    void showsAShortageWhereMoreWasPromisedThanIsThere() {
        var order = shop.ship(web).line(sku, 6).place();
        order.until("IN_FULFILLMENT");
        shop.shrinks(sku);

        done(shop.post(Shop.stock(sku, location) + "/counts", "{\"counted\":4}"));

        var stock = shop.read(Shop.stock(sku, location));
        assertThat(stock.get("shortage").asInt()).isEqualTo(2);
        assertThat(stock.get("available").asInt()).isZero();
        Invariants.hold(shop);
        refused(order.work(0).packed().ship(), 409, "stock.negative");
        shop.receive(sku, location, 2);
        done(order.work(0).ship());
        Invariants.hold(shop);
    }

    @Test
    void oneThatIsOlderThanTheNewestIsRefused() {
        var older = aMomentAfterNow();
        var newer = aMomentAfterNow();
        done(count(8, newer, "ana"));

        refused(count(9, older, "ana"), 409, "stock.count-outdated");
        refused(count(9, older, "rfid"), 409, "stock.count-outdated");
        refused(count(9, older), 409, "stock.count-outdated");
        done(count(7, newer, "ana"));

        assertThat(onHand()).isEqualTo(7);
        Invariants.hold(shop);
    }

    private Answer count(int units, Instant at, String source) {
        return shop.post(
                Shop.stock(sku, location) + "/counts",
                "{\"counted\":%d,\"countedAt\":\"%s\",\"source\":\"%s\"}"
                        .formatted(units, at, source));
    }

    private Instant aMomentAfterNow() {
        shop.later(1);
        var moment = shop.now();
        shop.later(1);
        return moment;
    }

    private Answer count(int units, Instant at) {
        return shop.post(
                Shop.stock(sku, location) + "/counts",
                "{\"counted\":%d,\"countedAt\":\"%s\"}".formatted(units, at));
    }

    private Answer adjust(int delta, String reason) {
        return shop.post(
                Shop.stock(sku, location) + "/adjustments",
                "{\"delta\":%d,\"reason\":\"%s\"}".formatted(delta, reason));
    }

    private int onHand() {
        return shop.read(Shop.stock(sku, location)).get("onHand").asInt();
    }

    private int ledger() {
        var rows = shop.read(Shop.stock(sku, location) + "/ledger");
        return (int) rows.valueStream().filter(row -> row.get("delta").asInt() != 0).count();
    }
}

package org.waybill.app.life.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Crowd;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Market;
import org.waybill.app.life.OrderDraft;
import org.waybill.app.life.Shop;

/** What several lines of one request want of one SKU is added up before it is compared. */
class SharedUnitsTest {

    private static final String INSUFFICIENT = "stock.insufficient";
    private static final int BUYERS = 32;

    private static final Market MARKET = new Market();

    private final Shop shop = MARKET.open();
    private String location;
    private String web;
    private String sku;

    @AfterAll
    static void looksTheSameAfterARebuild() {
        MARKET.isTheSameAfterARebuild();
    }

    @BeforeEach
    void fillAShelf() {
        location = shop.warehouse(1);
        web = shop.channel(location);
        sku = shop.product();
        shop.receive(sku, location, 5);
    }

    @Test
    void twoLinesOfAnOrderAreAddedUp() {
        refused(shop.ship(web).orReject().line(sku, 3).line(sku, 3).send(), 409, INSUFFICIENT);
        leftUntouched();
        done(shop.ship(web).orReject().line(sku, 3).line(sku, 2).send());
        Invariants.hold(shop);
    }

    @Test
    void twoLinesOfACartAreAddedUp() {
        refused(hold(3, 3, sku), 409, INSUFFICIENT);
        leftUntouched();
        done(hold(3, 2, sku));
        Invariants.hold(shop);
        assertThat(shop.availability(sku, web).get("available").asInt()).isZero();
    }

    @Test
    void aKitAndItsComponentAreAddedUp() {
        var kit = shop.kit(Map.of(sku, 2));
        assertThat(shop.availability(kit, web).get("available").asInt()).isEqualTo(2);

        refused(shop.ship(web).orReject().line(kit, 2).line(sku, 2).send(), 409, INSUFFICIENT);
        refused(hold(2, 2, kit), 409, INSUFFICIENT);
        leftUntouched();
        done(hold(2, 1, kit));
        Invariants.hold(shop);
        assertThat(shop.availability(sku, web).get("available").asInt()).isZero();
        assertThat(shop.availability(kit, web).get("available").asInt()).isZero();
    }

    @Test
    void kitsAndTheirComponentsAreNotSoldTwiceToManyAtOnce() {
        var kit = shop.kit(Map.of(sku, 2));
        var answers = Crowd.of(BUYERS, i -> mixed(i, kit).send());

        long units = 0;
        for (int i = 0; i < BUYERS; i++) {
            units += answers.get(i).status() == 201 ? units(i) : 0;
        }
        assertThat(units).isBetween(3L, 5L);
        Invariants.hold(shop);
    }

    private OrderDraft mixed(int i, String kit) {
        var draft = shop.ship(web).orReject();
        return switch (i % 3) {
            case 0 -> draft.line(kit, 1).line(sku, 1);
            case 1 -> draft.line(sku, 2);
            default -> draft.line(kit, 2);
        };
    }

    private static int units(int i) {
        return i % 3 == 0 ? 3 : i % 3 == 1 ? 2 : 4;
    }

    private Answer hold(int first, int second, String firstSku) {
        var line = "{\"line\":\"%s\",\"sku\":\"%s\",\"quantity\":%d}";
        return shop.post(
                "/api/reservations",
                "{\"cart\":\"c\",\"channel\":\"%s\",\"ttlSeconds\":600,\"lines\":[%s,%s]}"
                        .formatted(
                                web,
                                line.formatted("a", firstSku, first),
                                line.formatted("b", sku, second)));
    }

    private void leftUntouched() {
        assertThat(shop.read(Shop.stock(sku, location) + "/ledger")).hasSize(1);
        assertThat(shop.availability(sku, web).get("available").asInt()).isEqualTo(5);
    }
}

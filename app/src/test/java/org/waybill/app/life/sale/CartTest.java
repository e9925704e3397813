package org.waybill.app.life.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Eventually.eventually;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Crowd;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Market;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** What a cart holds is there for its order, for as long as was said and no longer. */
class CartTest {

    private static final int MINUTE = 60;

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
    void putOneUnitOnTheShelf() {
        location = shop.warehouse(1);
        web = shop.channel(location);
        sku = shop.product();
        shop.receive(sku, location, 1);
    }

    @Test
    void anOrderTakesOverTheHoldOfItsOwnCart() {
        done(shop.hold("mine", web, MINUTE, sku));
        refused(shop.ship(web).orReject().line(sku, 1).send(), 409, "stock.insufficient");

        shop.ship(web).orReject().from("mine").line(sku, 1).place().until("IN_FULFILLMENT");

        Invariants.hold(shop);
        assertThat(shop.availability(sku, web).get("held").asInt()).isZero();
    }

    @Test
    void aLateOrderDoesNotGetWhatAnotherBuyerTookMeanwhile() {
        done(shop.hold("mine", web, MINUTE, sku));
        shop.later(MINUTE + 1);
        done(shop.ship(web).orReject().line(sku, 1).send());

        var late = shop.ship(web).orReject().from("mine").line(sku, 1).send();

        refused(late, 409, "stock.insufficient");
        Invariants.hold(shop);
    }

    @Test
    void aLateOrderGetsOnceWhatIsStillFree() {
        done(shop.hold("mine", web, MINUTE, sku));
        shop.later(MINUTE + 1);

        done(shop.ship(web).orReject().from("mine").line(sku, 1).send());
        var again = shop.ship(web).orReject().from("mine").line(sku, 1).send();

        refused(again, 409, "stock.insufficient");
        Invariants.hold(shop);
    }

    @Test
    void aHoldThatIsExtendedLastsAsLongAsWasSaidThen() {
        done(shop.hold("mine", web, MINUTE, sku));
        shop.later(MINUTE / 2);
        var from = shop.now();
        var extended = done(extend("mine", MINUTE)).json().get("lines").get(0);
        assertThat(Instant.parse(extended.get("expiresAt").asString()))
                .isBetween(from.plusSeconds(MINUTE), shop.now().plusSeconds(MINUTE));
        shop.later(MINUTE - 20);
        refused(shop.ship(web).orReject().line(sku, 1).send(), 409, "stock.insufficient");
        assertThat(held("mine")).hasSize(1);

        shop.later(21);
        eventually(() -> assertThat(held("mine")).isEmpty());
        refused(extend("mine", MINUTE), 404, "cart.nothing-held");
        done(shop.ship(web).orReject().line(sku, 1).send());
        Invariants.hold(shop);
    }

    @Test
    void whatACartHeldIsKnownForEver() {
        done(shop.hold("mine", web, MINUTE, sku));
        long then = shop.position();
        done(shop.delete("/api/reservations/%s?channel=%s".formatted("mine", web)));
        assertThat(held("mine")).isEmpty();
        var past = shop.read("/api/reservations/mine?channel=%s&asOf=%d".formatted(web, then));
        assertThat(past.get("lines").get(0).get("sku").asString()).isEqualTo(sku);
        refused(shop.get("/api/reservations/other?channel=" + web), 404, "cart.unknown");
    }

    private Answer extend(String cart, int seconds) {
        var body = "{\"channel\":\"%s\",\"ttlSeconds\":%d}".formatted(web, seconds);
        return shop.post("/api/reservations/%s/extensions".formatted(cart), body);
    }

    private JsonNode held(String cart) {
        return shop.read("/api/reservations/%s?channel=%s".formatted(cart, web)).get("lines");
    }

    @Test
    void anExpiredHoldEndsByItself() {
        done(shop.hold("mine", web, MINUTE, sku));
        assertThat(shop.availability(sku, web).get("available").asInt()).isZero();
        shop.later(MINUTE + 1);

        eventually(() -> shop.availability(sku, web), seen -> seen.get("available").asInt() == 1);
        Invariants.hold(shop);
    }

    @Test
    void aHoldThatIsSentAgainTakesThePlaceOfTheFormer() {
        done(shop.hold("mine", web, MINUTE, sku));
        done(shop.hold("mine", web, 10 * MINUTE, sku));
        shop.later(2 * MINUTE);

        refused(shop.hold("yours", web, MINUTE, sku), 409, "stock.insufficient");
        assertThat(shop.availability(sku, web).get("held").asInt()).isEqualTo(1);
        Invariants.hold(shop);
    }

    @Test
    void whenAHoldEndsOnlyOneOfManyGetsTheUnit() {
        done(shop.hold("mine", web, MINUTE, sku));
        shop.later(MINUTE + 1);

        var answers =
                Crowd.of(
                        32,
                        i ->
                                i % 2 == 0
                                        ? shop.hold("cart" + i, web, MINUTE, sku)
                                        : shop.ship(web)
                                                .orReject()
                                                .from("mine")
                                                .line(sku, 1)
                                                .send());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        Invariants.hold(shop);
    }
}

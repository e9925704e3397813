package org.waybill.app.life.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Crowd;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Market;
import org.waybill.app.life.Rounds;
import org.waybill.app.life.Shop;

/** Of two who want what only one can have, exactly one gets it. */
class RacesTest {

    private static final Market MARKET = new Market();

    @AfterAll
    static void looksTheSameAfterARebuild() {
        MARKET.isTheSameAfterARebuild();
    }

    @Test
    void aLastUnitIsEitherSentOrCollected() {
        Rounds.play(5, this::sentOrCollected);
    }

    private void sentOrCollected(Random random) {
        var shop = MARKET.open();
        var store = shop.store(1);
        var web = shop.channel(store);
        var sku = shop.product();
        shop.receive(sku, store, 1);
        var drafts =
                List.of(
                        shop.pickup(web, store).orReject().line(sku, 1),
                        shop.ship(web).orReject().line(sku, 1));
        int first = random.nextInt(2);

        var answers =
                Crowd.<Answer>atOnce(List.of(drafts.get(first)::send, drafts.get(1 - first)::send));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        Invariants.hold(shop);
        assertThat(stock(shop, sku, store, "reserved")).isEqualTo(1);
    }

    @Test
    void aPartIsEitherShippedOrCancelled() {
        Rounds.play(6, this::shippedOrCancelled);
    }

    private void shippedOrCancelled(Random random) {
        var shop = MARKET.open();
        var location = shop.warehouse(1);
        var web = shop.channel(location);
        var sku = shop.product();
        shop.receive(sku, location, 5);
        int units = 1 + random.nextInt(4);
        var order = shop.ship(web).line(sku, units).place();
        var work = order.work(0).packed();

        var answers =
                Crowd.<Answer>atOnce(
                        random.nextBoolean()
                                ? List.of(work::ship, order::cancel)
                                : List.of(order::cancel, work::ship));

        assertThat(answers).filteredOn(a -> a.status() / 100 == 2).as("%s", answers).hasSize(1);
        assertThat(answers).filteredOn(a -> a.status() == 409).hasSize(1);
        boolean shipped = work.status().equals("SHIPPED");
        order.until(shipped ? "IN_FULFILLMENT" : "CANCELLED");
        Invariants.hold(shop);
        assertThat(order.line("L1").get(shipped ? "shipped" : "cancelled").asInt())
                .isEqualTo(units);
        assertThat(stock(shop, sku, location, "onHand")).isEqualTo(shipped ? 5 - units : 5);
        assertThat(stock(shop, sku, location, "reserved")).isZero();
    }

    @Test
    void aPartThatIsRefusedWhileItsOrderIsCancelledLeavesNoPromiseBehind() {
        Rounds.play(5, this::refusedAndCancelled);
    }

    private void refusedAndCancelled(Random random) {
        var shop = MARKET.open();
        var near = shop.warehouse(1);
        var far = shop.warehouse(2);
        var web = shop.channel(near, far);
        var sku = shop.product();
        shop.receive(sku, near, 4);
        shop.receive(sku, far, 4);
        var order = shop.ship(web).line(sku, 3).place();
        var work = order.work(0);
        int refused = 1 + random.nextInt(3);

        Crowd.<Answer>atOnce(
                List.of(() -> work.reject("L1", refused, "NO_VARIANCE"), order::cancel));

        order.until("CANCELLED");
        Invariants.hold(shop);
        assertThat(shop.availability(sku, web).get("available").asInt()).isEqualTo(8);
    }

    private static int stock(Shop shop, String sku, String location, String field) {
        return shop.read(Shop.stock(sku, location)).get(field).asInt();
    }
}

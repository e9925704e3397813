package org.waybill.app.life.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Crowd;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Market;
import org.waybill.app.life.OrderDraft;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Rounds;
import org.waybill.app.life.Shop;

/** Orders over the same products in another order neither wait in a circle nor oversell. */
class CrossedOrdersTest {

    private static final Market MARKET = new Market();

    @AfterAll
    static void looksTheSameAfterARebuild() {
        MARKET.isTheSameAfterARebuild();
    }

    @Test
    void ordersCartsAndCancellationsMayCross() {
        Rounds.play(3, random -> new Round(MARKET.open(), random).play());
    }

    /** A round: two products, and people who want them in either order. */
    private static final class Round {

        private static final int PEOPLE = 48;

        private final Shop shop;
        private final Random random;
        private final String web;
        private final String store;
        private final String[] skus;
        private final List<PlacedOrder> placed = new ArrayList<>();

        Round(Shop shop, Random random) {
            this.shop = shop;
            this.random = random;
            var near = shop.warehouse(1);
            store = shop.store(2);
            web = shop.channel(near, store);
            skus = new String[] {shop.product(), shop.product()};
            for (var sku : skus) {
                shop.receive(sku, near, 4 + random.nextInt(8));
                shop.receive(sku, store, 4 + random.nextInt(8));
            }
        }

        void play() {
            for (int i = 0; i < 6; i++) {
                placed.add(draft(random.nextBoolean()).place());
            }
            var acts = new ArrayList<Callable<Answer>>();
            for (int i = 0; i < PEOPLE; i++) {
                acts.add(act(i, random.nextInt(10), random.nextBoolean()));
            }
            placed.forEach(order -> acts.add(order::cancel));

            var answers = Crowd.atOnce(acts);

            assertThat(answers)
                    .allSatisfy(
                            answer ->
                                    assertThat(answer.status())
                                            .as(answer.text())
                                            .isIn(200, 201, 409));
            Invariants.hold(shop);
            everyOrderIsUnderWay();
        }

        private Callable<Answer> act(int who, int what, boolean swapped) {
            var draft = draft(swapped);
            if (what < 5) {
                return draft::send;
            }
            if (what < 8) {
                return () ->
                        swapped
                                ? shop.hold("cart" + who, web, 900, skus[1], skus[0])
                                : shop.hold("cart" + who, web, 900, skus);
            }
            return () -> {
                shop.hold("cart" + who, web, 900, skus);
                return draft.from("cart" + who).send();
            };
        }

        private OrderDraft draft(boolean swapped) {
            var draft = random.nextInt(4) == 0 ? shop.pickup(web, store) : shop.ship(web);
            if (random.nextBoolean()) {
                draft.orReject();
            }
            return swapped
                    ? draft.line(skus[1], 1).line(skus[0], 1)
                    : draft.line(skus[0], 1).line(skus[1], 1);
        }

        private void everyOrderIsUnderWay() {
            for (var part : shop.read("/api/orders?limit=200&channel=" + web).get("orders")) {
                var order = new PlacedOrder(shop, part.get("orderId").asString(), web);
                order.until(
                        now ->
                                now.get("status").asString().equals("CANCELLED")
                                        || now.has("queue") && !now.get("queue").isNull()
                                        || !now.get("fulfillments").isEmpty());
            }
        }
    }
}

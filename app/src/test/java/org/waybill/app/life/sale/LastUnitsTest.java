package org.waybill.app.life.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.refused;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Crowd;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Market;
import org.waybill.app.life.Rounds;
import org.waybill.app.life.Shop;

/** Nothing is sold twice, however many want it at once. */
class LastUnitsTest {

    private static final int BUYERS = 64;
    private static final int CROWD = 200;
    private static final Market MARKET = new Market();

    @AfterAll
    static void looksTheSameAfterARebuild() {
        MARKET.isTheSameAfterARebuild();
    }

    @Test
    void oneUnitIsSoldToOneOfSixtyFourBuyers() {
        Rounds.play(3, this::oneUnit);
    }

    private void oneUnit(Random random) {
        var shop = MARKET.open();
        var location = random.nextBoolean() ? shop.warehouse(1) : shop.store(1);
        var web = shop.channel(location);
        var sku = shop.product();
        shop.receive(sku, location, 1);
        var drafts = Crowd.of(BUYERS, i -> shop.ship(web).orReject().line(sku, 1));

        var answers = Crowd.of(BUYERS, i -> drafts.get(i).send());

        assertThat(accepted(answers)).hasSize(1);
        for (int i = 0; i < BUYERS; i++) {
            if (answers.get(i).status() != 201) {
                refused(answers.get(i), 409, "stock.insufficient");
                var path = "/api/orders/%s?channel=%s".formatted(drafts.get(i).number(), web);
                assertThat(shop.get(path).status()).isEqualTo(404);
            }
        }
        Invariants.hold(shop);
        assertThat(shop.read(Shop.stock(sku, location) + "/ledger"))
                .extracting(row -> row.get("type").asString())
                .containsExactly("stock.StockReceived", "stock.StockAssigned");
        assertThat(shop.availability(sku, web).get("available").asInt()).isZero();
    }

    @Test
    void tenUnitsAreHeldByTenOfTwoHundredBuyersOfThreeChannels() {
        Rounds.play(2, this::tenUnits);
    }

    private void tenUnits(Random random) {
        var shop = MARKET.open();
        var near = shop.warehouse(1);
        var far = shop.warehouse(2);
        var webs = IntStream.range(0, 3).mapToObj(i -> shop.channel(near, far)).toList();
        var sku = shop.product();
        int there = random.nextInt(11);
        if (there > 0) {
            shop.receive(sku, near, there);
        }
        if (there < 10) {
            shop.receive(sku, far, 10 - there);
        }

        var answers = Crowd.of(CROWD, i -> wanted(shop, i, webs.get(i % 3), sku));

        assertThat(accepted(answers)).hasSize(10);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> refused(answer, 409, "stock.insufficient"));
        Invariants.hold(shop);
        for (var web : webs) {
            assertThat(shop.availability(sku, web).get("available").asInt()).isZero();
        }
    }

    /** Every other one holds for a cart, the others order. */
    private static Answer wanted(Shop shop, int who, String web, String sku) {
        return who % 2 == 0
                ? shop.hold("cart" + who, web, 3_600, sku)
                : shop.ship(web).orReject().line(sku, 1).send();
    }

    @Test
    void oneKeyHasOneEffectHoweverOftenItIsSentAtOnce() {
        Rounds.play(2, this::oneKey);
    }

    private void oneKey(Random random) {
        var shop = MARKET.open();
        var location = shop.warehouse(1);
        var web = shop.channel(location);
        var sku = shop.product();
        shop.receive(sku, location, 10);
        var draft = shop.ship(web).orReject().line(sku, 1 + random.nextInt(3));
        var key = Map.of("Idempotency-Key", shop.name("key"));

        var answers = Crowd.of(BUYERS, i -> draft.send(key));

        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> refused(answer, 409, "idempotency.in-progress"));
        var last = draft.send(key);
        assertThat(last.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(accepted(answers)).extracting(Answer::text).containsOnly(last.text());
        Invariants.hold(shop);
    }

    @Test
    void oneNumberIsTakenOnceUnderManyKeys() {
        Rounds.play(2, this::oneNumber);
    }

    private void oneNumber(Random random) {
        var shop = MARKET.open();
        var location = shop.warehouse(1);
        var web = shop.channel(location);
        var sku = shop.product();
        int units = 1 + random.nextInt(5);
        shop.receive(sku, location, 100);
        var draft = shop.ship(web).orReject().line(sku, units);

        var answers = Crowd.of(BUYERS, i -> draft.send(Map.of("Prefer", "wait=1")));

        assertThat(accepted(answers)).hasSize(1);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> refused(answer, 409, "order.exists"));
        Invariants.hold(shop);
        assertThat(shop.availability(sku, web).get("available").asInt()).isEqualTo(100 - units);
    }

    private static List<Answer> accepted(List<Answer> answers) {
        return answers.stream().filter(answer -> answer.status() == 201).toList();
    }
}

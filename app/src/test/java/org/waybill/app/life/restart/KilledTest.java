package org.waybill.app.life.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Eventually.eventually;
import static org.waybill.app.life.Shop.done;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.app.Http;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Listing;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Rounds;
import org.waybill.app.life.Shop;
import org.waybill.app.life.restart.Customers.Request;

/** Whoever was answered has what was answered, once, though the system was killed meanwhile. */
class KilledTest {

    private static final int KILLS = 5;
    private static final int HOUR = 3_600;

    @TempDir private Path folder;
    private final List<Request> receipts = new ArrayList<>();
    private final int port = FreePort.number();
    private final Shop shop = new Shop(new Http("http://127.0.0.1:" + port));
    private ChildWaybill waybill;
    private String location;
    private String web;
    private String sku;

    @BeforeEach
    void openTheShop() {
        waybill = start();
        location = shop.warehouse(1);
        web = shop.channel(location);
        sku = shop.product();
    }

    @AfterEach
    void closeTheShop() {
        waybill.stop();
    }

    @Test
    void whatWasAcknowledgedIsThereExactlyOnce() {
        Rounds.play(1, this::killAgainAndAgain);
    }

    private void killAgainAndAgain(Random random) {
        var waiting = twoThatWaitForAnHour();
        for (int kill = 0; kill < KILLS; kill++) {
            var customers = new Customers(shop);
            customers.begin(6, () -> Request.order(shop, web, sku));
            customers.begin(2, () -> Request.receipt(shop, sku, location));
            eventually(customers::answers, answers -> !answers.isEmpty());
            pause(random.nextInt(1_500));
            waybill.kill();
            customers.giveUp();
            waybill = start();
            everybodyHasWhatWasAnswered(customers);
        }
        nobodyIsStuck();
        timersGoOff(waiting);
        Invariants.hold(shop);
    }

    private ChildWaybill start() {
        return ChildWaybill.on(folder.resolve("data"), port);
    }

    /** An order that is held and a cart that holds, each for an hour. */
    private PlacedOrder twoThatWaitForAnHour() {
        var special = shop.product();
        shop.receive(special, location, 2);
        done(shop.hold("cart", web, HOUR, special));
        var held = shop.ship(web).line(special, 2).place();
        var body =
                "{\"handle\":\"h\",\"type\":\"MANUAL\",\"reason\":\"r\",\"autoReleaseAt\":\"%s\"}";
        done(held.act("holds", body.formatted(shop.now().plusSeconds(HOUR)), Map.of()));
        return held;
    }

    private void everybodyHasWhatWasAnswered(Customers customers) {
        var answers = customers.answers();
        assertThat(answers).isNotEmpty();
        for (var request : customers.asked()) {
            var again = done(request.send(shop));
            var first = answers.get(request);
            if (first != null) {
                assertThat(again.text()).isEqualTo(done(first).text());
            }
            if (request.path().endsWith("/receipts")) {
                receipts.add(request);
            } else {
                isThereOnce(request);
            }
        }
        var onHand = shop.read(Shop.stock(sku, location)).get("onHand").asInt();
        assertThat(onHand).isEqualTo(receipts.size());
    }

    private void isThereOnce(Request request) {
        var number = request.body().replaceFirst("^.*\"orderId\":\"([^\"]+)\".*$", "$1");
        var history = new PlacedOrder(shop, number, web).history();
        assertThat(history)
                .extracting(event -> event.get("type").asString())
                .filteredOn("order.OrderPlaced"::equals)
                .hasSize(1);
    }

    private void nobodyIsStuck() {
        for (var number : Listing.numbers(shop, web)) {
            new PlacedOrder(shop, number, web)
                    .until(
                            order ->
                                    !order.get("fulfillments").isEmpty()
                                            || !order.path("queue").isMissingNode()
                                                    && !order.get("queue").isNull());
        }
        eventually(
                () -> shop.availability(sku, web),
                seen -> seen.get("available").asInt() == 0 || nobodyWaits());
    }

    private boolean nobodyWaits() {
        return shop.read("/api/orders?status=CREATED&channel=" + web).get("orders").isEmpty();
    }

    private void timersGoOff(PlacedOrder held) {
        assertThat(held.status()).isEqualTo("ON_HOLD");
        shop.later(HOUR + 1);
        held.until("IN_FULFILLMENT");
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

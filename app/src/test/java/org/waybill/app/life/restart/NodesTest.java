package org.waybill.app.life.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Eventually.eventually;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.app.life.Crowd;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Shop;

/** Several Waybills on one PostgreSQL are one Waybill. */
class NodesTest {

    private static final int UNITS = 40;
    private static final int BUYERS = 60;

    @TempDir private Path folder;
    private Nodes nodes;
    private final List<Shop> doors = new ArrayList<>();

    @BeforeEach
    void startTheDatabase() {
        nodes = new Nodes(folder);
    }

    @AfterEach
    void stopAll() {
        nodes.close();
    }

    private ChildWaybill node(String role) {
        int port = FreePort.number();
        var node = nodes.start(port, role);
        doors.add(Nodes.door(port));
        return node;
    }

    @Test
    void twoSellNoUnitTwiceShareTheWorkAndOneTakesOverFromTheOther() throws Exception {
        node("all");
        var second = node("all");
        eventually(nodes::shares, NodesTest::evenly);

        var orders = sellOut();
        orders.forEach(order -> order.until("IN_FULFILLMENT"));

        nodes.kill(second);
        var shop = doors.getFirst();
        var location = shop.warehouse(1);
        var sku = shop.product();
        var web = shop.channel(location);
        done(shop.receive(sku, location, 1));
        // Its own share is a half; the orders need the other one too.
        shop.ship(web).line(sku, 1).place().until("IN_FULFILLMENT");
        eventually(nodes::shares, shares -> shares.size() == 1);
    }

    @Test
    void twoTakeWhatIsToldThemOnce() {
        node("all");
        node("all");
        var shop = doors.getFirst();
        var location = shop.warehouse(1);
        var sku = shop.product();
        var source = shop.name("pos");
        Crowd.of(8, teller -> done(doors.get(teller % 2).post(feed(source), sales(sku, location))));
        assertThat(done(shop.receive(sku, location, 25)).json().get("onHand").asInt()).isEqualTo(5);
        var seen = done(shop.get("/api/feeds/" + source)).json();
        assertThat(seen.get("applied").asInt()).isEqualTo(20);
        assertThat(seen.get("duplicates").asInt()).isEqualTo(7 * 20);
    }

    private static String feed(String source) {
        return "/api/feeds/" + source + "/messages";
    }

    /** Twenty sales of one unit each, before the record has any. */
    private static String sales(String sku, String location) {
        return IntStream.range(0, 20)
                .mapToObj(
                        i ->
                                """
                                {"externalId":"T-%d","occurredAt":"2026-01-31T12:00:00Z",
                                 "type":"SALE","sku":"%s","location":"%s","quantity":1}
                                """
                                        .formatted(i, sku, location))
                .collect(Collectors.joining(",", "{\"messages\":[", "]}"));
    }

    private static boolean evenly(Map<String, Long> shares) {
        var sizes = shares.values().stream().sorted().toList();
        return sizes.size() == 2 && sizes.getLast() - sizes.getFirst() <= 1;
    }

    /** Buyers at both doors; the orders that were taken. */
    private List<PlacedOrder> sellOut() throws InterruptedException {
        var shop = doors.getFirst();
        var location = shop.warehouse(1);
        var sku = shop.product();
        var web = shop.channel(location);
        done(shop.receive(sku, location, UNITS));
        var taken = new ConcurrentLinkedQueue<PlacedOrder>();
        var failures = new ConcurrentLinkedQueue<AssertionError>();
        try (var buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < BUYERS; i++) {
                var door = doors.get(i % 2);
                var _ = buyers.submit(() -> buy(door, web, sku, taken, failures));
            }
        }
        assertThat(failures).isEmpty();
        assertThat(taken).hasSize(UNITS);
        return List.copyOf(taken);
    }

    private static void buy(
            Shop door,
            String web,
            String sku,
            ConcurrentLinkedQueue<PlacedOrder> taken,
            ConcurrentLinkedQueue<AssertionError> failures) {
        try {
            var draft = door.ship(web).line(sku, 1).orReject();
            var answer =
                    door.post(
                            "/api/orders",
                            draft.text(),
                            Map.of("Idempotency-Key", door.name("key")));
            if (answer.status() == 409) {
                refused(answer, 409, "stock.insufficient");
            } else {
                var number = done(answer).json().get("orderId").asString();
                taken.add(new PlacedOrder(door, number, web));
            }
        } catch (AssertionError failure) {
            failures.add(failure);
        }
    }

    @Test
    void eachRoleDoesItsPart() {
        node("command");
        node("query");
        var commands = doors.getFirst();
        var questions = doors.getLast();
        var location = commands.warehouse(1);
        var sku = commands.product();
        done(commands.receive(sku, location, 7));

        var answer =
                questions.get(Shop.stock(sku, location) + "?minPosition=" + commands.position());

        assertThat(done(answer).json().get("onHand").asInt()).isEqualTo(7);
        var misdirected =
                questions.post(Shop.stock(sku, location) + "/receipts", "{\"quantity\":1}");
        refused(misdirected, 421, "node.takes-no-commands");
        eventually(
                nodes::shares,
                shares -> shares.values().stream().sorted().toList().equals(List.of(1L, 9L)));
    }
}

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.waybill.app.Http;
import org.waybill.app.RunningWaybill;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Shop;
import org.waybill.app.postgres.PostgresServer;

/** Several Waybills on one PostgreSQL are one Waybill. */
class NodesTest {

    private static final int UNITS = 40;
    private static final int BUYERS = 60;

    /** Two nodes and this test fit into a small server. */
    private static final int CONNECTIONS = 20;

    @TempDir private Path folder;
    private PostgresServer server;
    private final List<ChildWaybill> running = new ArrayList<>();
    private final List<Shop> doors = new ArrayList<>();

    @BeforeEach
    void startTheDatabase() {
        server = PostgresServer.start(folder, RunningWaybill.binaries());
    }

    @AfterEach
    void stopAll() {
        running.forEach(ChildWaybill::stop);
        server.close();
    }

    private ChildWaybill node(String role) {
        int port = FreePort.number();
        var database = server.database();
        var node =
                ChildWaybill.on(
                        folder.resolve("node-" + port),
                        port,
                        "--waybill.test-mode=false",
                        "--waybill.role=" + role,
                        "--waybill.database.url=" + database.url(),
                        "--waybill.database.user=" + database.user(),
                        "--waybill.database.password=" + database.password(),
                        "--waybill.database.connections=" + CONNECTIONS);
        running.add(node);
        doors.add(new Shop(new Http("http://127.0.0.1:" + port)));
        return node;
    }

    private Map<String, Long> sharesByNode() {
        var database = server.database();
        var source =
                new DriverManagerDataSource(database.url(), database.user(), database.password());
        return new JdbcTemplate(source)
                .queryForList("select owner from event_store.token_entry", String.class).stream()
                        .map(owner -> owner == null ? "nobody" : owner)
                        .collect(Collectors.groupingBy(owner -> owner, Collectors.counting()));
    }

    @Test
    void twoSellNoUnitTwiceShareTheWorkAndOneTakesOverFromTheOther() throws Exception {
        node("all");
        var second = node("all");
        eventually(this::sharesByNode, NodesTest::evenly);

        var orders = sellOut();
        orders.forEach(order -> order.until("IN_FULFILLMENT"));

        second.kill();
        running.remove(second);
        var shop = doors.getFirst();
        var location = shop.warehouse(1);
        var sku = shop.product();
        var web = shop.channel(location);
        done(shop.receive(sku, location, 1));
        // Its own share is a half; the orders need the other one too.
        shop.ship(web).line(sku, 1).place().until("IN_FULFILLMENT");
        eventually(this::sharesByNode, shares -> shares.size() == 1);
    }

    private static boolean evenly(Map<String, Long> shares) {
        return shares.size() == 2 && shares.values().stream().allMatch(share -> share == 2);
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
                this::sharesByNode,
                shares -> shares.values().stream().sorted().toList().equals(List.of(1L, 3L)));
    }
}

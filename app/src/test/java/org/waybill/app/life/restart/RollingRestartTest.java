package org.waybill.app.life.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Eventually.eventually;
import static org.waybill.app.life.Shop.done;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.app.life.Listing;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Shop;
import org.waybill.app.life.restart.Customers.Request;
import tools.jackson.databind.JsonNode;

/** Nodes are restarted one after the other, and whoever asks another one does not notice. */
class RollingRestartTest {

    private static final int NODES = 2;
    private static final int PLENTY = 1_000_000;

    @TempDir private Path folder;
    private final List<Integer> ports = new ArrayList<>();
    private final List<ChildWaybill> running = new ArrayList<>();
    private final List<Request> receipts = new ArrayList<>();
    private Nodes nodes;
    private Shop shop;
    private String location;
    private String web;
    private String sku;

    @BeforeEach
    void open() {
        nodes = new Nodes(folder);
        for (int node = 0; node < NODES; node++) {
            ports.add(FreePort.number());
            running.add(nodes.start(ports.getLast(), "all"));
        }
        shop = Nodes.door(ports.getFirst());
        location = shop.warehouse(1);
        web = shop.channel(location);
        sku = shop.product();
        done(shop.receive(sku, location, PLENTY));
    }

    @AfterEach
    void close() {
        nodes.close();
    }

    @Test
    void noRequestFailsOnTheOthersAndNoEventIsSkippedOrTakenTwice() {
        for (int node = 0; node < NODES; node++) {
            var others = new Customers(Nodes.door(ports.get((node + 1) % NODES)));
            others.begin(2, () -> Request.order(shop, web, sku));
            others.begin(1, () -> Request.receipt(shop, sku, location));
            eventually(others::answers, answers -> !answers.isEmpty());

            nodes.stop(running.get(node));
            running.set(node, nodes.start(ports.get(node), "all"));

            others.giveUp();
            everybodyWasServed(others);
        }
        everyOrderGoesOn();
        assertThat(shop.read(Shop.stock(sku, location)).get("onHand").asInt())
                .isEqualTo(PLENTY + receipts.size());
        eventually(this::differences, differences -> differences == 0);
    }

    private void everybodyWasServed(Customers customers) {
        var answers = customers.answers();
        assertThat(answers.keySet()).containsExactlyInAnyOrderElementsOf(customers.asked());
        answers.forEach(
                (request, answer) -> {
                    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
                    if (request.path().endsWith("/receipts")) {
                        receipts.add(request);
                    }
                });
    }

    private void everyOrderGoesOn() {
        var numbers = Listing.numbers(shop, web);
        assertThat(numbers).isNotEmpty();
        numbers.forEach(number -> new PlacedOrder(shop, number, web).until("IN_FULFILLMENT"));
    }

    /** Rows that would not be the same if the projections were made again. */
    private long differences() {
        var begun = done(shop.post("/api/rebuilds", "{\"swap\":false}")).json();
        var path = "/api/rebuilds/" + begun.get("id").asString();
        var compared =
                eventually(
                        () -> shop.read(path),
                        rebuild -> !rebuild.get("status").asString().equals("RUNNING"));
        assertThat(compared.get("status").asString()).isEqualTo("DONE");
        return compared.get("projections")
                .valueStream()
                .map(part -> part.get("differences").get("count"))
                .mapToLong(JsonNode::asLong)
                .sum();
    }
}

package org.waybill.app.life.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Eventually.eventually;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Post;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** What the customer of an order is promised, and whether it is kept. */
class OrderPromiseTest {

    private final Shop shop = new Shop();
    private String near;
    private String far;
    private String web;
    private String sku;
    private Post post;

    @BeforeEach
    void openTwoStoresAndACarrier() {
        near = shop.store(1);
        far = shop.store(5);
        web = shop.channel(near, far);
        sku = shop.product();
        post = Post.comes(shop);
    }

    @AfterEach
    void sendTheCarrierAway() {
        post.close();
    }

    private void works(String location, String how) {
        done(shop.put("/api/locations/%s/operations".formatted(location), "{%s}".formatted(how)));
    }

    /** Lets it be a little later than a moment. */
    private void after(String moment) {
        var seconds = Duration.between(shop.now(), Instant.parse(moment)).toSeconds();
        shop.later((int) seconds + 120);
    }

    private PlacedOrder order(int units) {
        var draft = shop.ship(web).line(sku, units);
        done(draft.send());
        return new PlacedOrder(shop, draft.number(), web);
    }

    private static JsonNode promised(PlacedOrder order) {
        return order.until(one -> one.has("promise")).get("promise");
    }

    private static LocalDate date(JsonNode node, String pointer) {
        return LocalDate.parse(node.at(pointer).asString());
    }

    private JsonNode listed(PlacedOrder order) {
        var all = shop.read("/api/order-promises?channel=" + web).get("promises");
        return all.values().stream()
                .filter(one -> one.get("orderId").asString().equals(order.number()))
                .findFirst()
                .orElseThrow();
    }

    private String stands(PlacedOrder order) {
        return listed(order).get("status").asString();
    }

    private long count(String status) {
        var counts = shop.read("/api/order-promises/summary?channel=" + web).get("promises");
        return counts.get(status).asLong();
    }

    @Test
    void anOrderSaysWhenItIsThereAndWhy() {
        shop.receive(sku, near, 5);
        var order = order(1);

        var promise = promised(order);
        var part = promise.at("/parts/0");
        var ship = date(part, "/shipBy");
        assertThat(part.get("location").asString()).isEqualTo(near);
        assertThat(part.get("carrier").asString()).isEqualTo(post.id());
        assertThat(part.get("service").asString()).isEqualTo("PARCEL");
        assertThat(date(promise, "/earliest")).isAfter(ship);
        assertThat(date(promise, "/latest")).isAfter(date(promise, "/earliest"));
        assertThat(date(promise, "/firstLatest")).isEqualTo(date(promise, "/latest"));
        assertThat(promise.get("changes").asInt()).isZero();
        assertThat(part.get("components").values())
                .extracting(one -> one.get("step").asString())
                .containsExactly("ORDER", "PICKUP", "TRANSIT_FASTEST", "TRANSIT_SLOWEST");
        assertThat(stands(order)).isEqualTo("ON_TIME");
        assertThat(count("ON_TIME")).isEqualTo(1);
        assertThat(order.history().toString()).contains("order.OrderPromised");
    }

    @Test
    void aPromiseIsKeptWhenItIsThereInTimeAndBrokenWhenNot() {
        shop.receive(sku, near, 5);
        var kept = order(1);
        var broken = order(1);
        promised(kept);
        promised(broken);

        delivered(kept);
        eventually(() -> stands(kept), "KEPT"::equals);
        after(listed(broken).get("dueAt").asString());
        assertThat(stands(broken)).isEqualTo("LATE");
        delivered(broken);
        eventually(() -> stands(broken), "BROKEN"::equals);
        assertThat(count("KEPT")).isEqualTo(1);
        assertThat(count("BROKEN")).isEqualTo(1);
        assertThat(
                        shop.read("/api/order-promises?status=KEPT&channel=" + web)
                                .get("promises")
                                .size())
                .isEqualTo(1);
    }

    private void delivered(PlacedOrder order) {
        var shipment = order.work(0).shipped();
        var body = "{\"status\":\"DELIVERED\",\"occurredAt\":\"%s\"}".formatted(shop.now());
        done(shop.post("/api/shipments/%s/tracking-events".formatted(shipment), body));
    }

    @Test
    void whatHasNotLeftWhenItsCarrierCameIsPromisedAnew() {
        shop.receive(sku, near, 5);
        var order = order(1);
        var told = promised(order);
        var before = date(told, "/latest");

        after(told.at("/parts/0/leaveBy").asString());

        var after = order.until(one -> one.at("/promise/changes").asInt() > 0).get("promise");
        assertThat(date(after, "/latest")).isAfter(before);
        assertThat(date(after, "/firstLatest")).isEqualTo(before);
        eventually(() -> stands(order), "AT_RISK"::equals);
        assertThat(why(order)).containsOnly("NOT_LEFT");
    }

    @Test
    void whoLooksDaysLaterDoesNotPromiseThePast() {
        shop.receive(sku, near, 5);
        var order = order(1);
        promised(order);

        shop.later(6 * 86_400);

        var after = order.until(one -> one.at("/promise/changes").asInt() > 0).get("promise");
        assertThat(Instant.parse(after.at("/parts/0/leaveBy").asString())).isAfter(shop.now());
        assertThat(why(order)).containsExactly("NOT_LEFT");
        assertThat(stands(order)).isEqualTo("LATE");
    }

    private static List<String> why(PlacedOrder order) {
        return order.history().values().stream()
                .filter(one -> one.get("type").asString().equals("order.OrderRepromised"))
                .map(one -> one.at("/payload/why").asString())
                .toList();
    }

    @Test
    void whatHasLeftIsNotPromisedAnew() {
        shop.receive(sku, near, 5);
        var order = order(1);
        var told = promised(order);
        order.work(0).shipped();

        after(told.at("/parts/0/leaveBy").asString());
        post.takes(4);

        order.until(one -> one.at("/lines/0/shipped").asInt() == 1);
        assertThat(why(order)).isEmpty();
    }

    @Test
    void aSlowerCarrierAndAClosedLocationAreToldAtOnce() {
        shop.receive(sku, near, 5);
        var order = order(1);
        var first = date(promised(order), "/latest");

        post.takes(5);
        var slower = order.until(one -> one.at("/promise/changes").asInt() == 1).get("promise");
        assertThat(date(slower, "/latest")).isAfter(first);

        var today = LocalDate.ofInstant(shop.now(), ZoneOffset.UTC);
        works(
                near,
                "\"closures\":[{\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"Flood\"}]"
                        .formatted(today, today.plusDays(1)));
        var closed = order.until(one -> one.at("/promise/changes").asInt() == 2).get("promise");
        assertThat(date(closed, "/latest")).isAfter(date(slower, "/latest"));
        assertThat(closed.at("/parts/0/components/0/why/0").asString()).isEqualTo("CLOSURE");
        assertThat(why(order)).containsExactly("CHANGED", "CHANGED");
    }

    @Test
    void whatGoesFromElsewhereIsPromisedFromThere() {
        shop.receive(sku, near, 5);
        shop.receive(sku, far, 5);
        works(far, "\"processing\":{\"workingDays\":3}");
        var order = order(1);
        var before = date(promised(order), "/latest");

        done(order.work(0).reject("L1", 1, "DAMAGED"));

        var after = order.until(one -> one.at("/promise/changes").asInt() == 1).get("promise");
        assertThat(after.get("parts").size()).isEqualTo(1);
        assertThat(after.at("/parts/0/location").asString()).isEqualTo(far);
        assertThat(date(after, "/latest")).isAfter(before);
        assertThat(why(order)).containsExactly("ROUTED");
        eventually(() -> stands(order), "AT_RISK"::equals);
    }

    @Test
    void whatIsCollectedIsPromisedWhenItIsReady() {
        shop.receive(sku, near, 5);
        works(near, "\"processing\":{\"hours\":2}");
        var draft = shop.pickup(web, near).line(sku, 1);
        done(draft.send());
        var order = new PlacedOrder(shop, draft.number(), web);

        var part = promised(order).at("/parts/0");
        assertThat(part.has("carrier")).isFalse();
        assertThat(part.has("shipBy")).isFalse();
        done(order.work(0).packed().ready());
        eventually(() -> stands(order), "KEPT"::equals);
    }

    @Test
    void whereNobodyGoesNothingIsPromised() {
        shop.receive(sku, near, 5);
        post.close();
        var order = order(1);
        order.untilParts(1);

        assertThat(order.history().toString()).doesNotContain("OrderPromised");
        assertThat(shop.read("/api/order-promises?channel=" + web).get("promises")).isEmpty();
    }

    @Test
    void asksForStatusesThereAre() {
        refused(shop.get("/api/order-promises?status=LOST"), 400, "request.invalid");
        refused(shop.get("/api/order-promises?limit=0"), 400, "request.invalid");
        refused(shop.get("/api/order-promises/summary?channel=%20"), 400, "request.invalid");
    }
}

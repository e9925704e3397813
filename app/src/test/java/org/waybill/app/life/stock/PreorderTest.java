package org.waybill.app.life.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.Crowd;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** What a channel may promise before there is any, the most it may promise, and in what numbers. */
class PreorderTest {

    private final Shop shop = new Shop();
    private String location;
    private String web;
    private String app;
    private String sku;

    @BeforeEach
    void fillAShelf() {
        location = shop.warehouse(1);
        web = shop.channel(location);
        app = shop.channel(location);
        sku = shop.product();
    }

    @AfterEach
    void everythingAddsUp() {
        Invariants.hold(shop);
    }

    @Test
    void aPreorderIsPromisedToItsQuotaAndServedByWhatComesFirst() {
        policy("\"preorder\":{\"quota\":5,\"until\":\"%s\"}".formatted(soon()));
        assertThat(available(web)).isEqualTo(5);
        assertThat(available(app)).isZero();

        var answers = Crowd.of(9, i -> shop.ship(web).orReject().line(sku, 1).send());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(5);
        assertThat(available(web)).isZero();
        assertThat(seen(web).get("preordered").asInt()).isEqualTo(5);
        assertThat(seen(web).get("shortage").asInt()).isZero();
        refused(shop.ship(app).orReject().line(sku, 1).send(), 409, "stock.insufficient");
        shop.receive(sku, location, 7);
        assertThat(seen(web).get("preordered").asInt()).isZero();
        assertThat(available(app)).isEqualTo(2);
    }

    @Test
    void aCancelledPreorderCanBePromisedAgain() {
        policy("\"preorder\":{\"quota\":2,\"until\":\"%s\"}".formatted(soon()));
        var order = shop.ship(web).orReject().line(sku, 2).place();
        refused(shop.ship(web).orReject().line(sku, 1).send(), 409, "stock.insufficient");

        done(order.cancel());

        assertThat(available(web)).isEqualTo(2);
    }

    @Test
    void aPreorderEndsInTheFuture() {
        var body =
                "{\"threshold\":0,\"preorder\":{\"quota\":5,\"until\":\"2020-01-01T00:00:00Z\"}}";
        refused(shop.put(path(), body), 422, "preorder.over");
        var none =
                "{\"threshold\":0,\"preorder\":{\"quota\":0,\"until\":\"%s\"}}".formatted(soon());
        assertThat(shop.put(path(), none).status()).isEqualTo(400);
    }

    @Test
    void aChannelPromisesNoMoreThanItsCap() {
        shop.receive(sku, location, 10);
        policy("\"cap\":3");
        assertThat(available(web)).isEqualTo(3);
        assertThat(seen(web).get("capWithheld").asInt()).isEqualTo(7);
        assertThat(available(app)).isEqualTo(10);

        var answers = Crowd.of(8, i -> shop.ship(web).orReject().line(sku, 1).send());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(3);
        assertThat(available(web)).isZero();
        assertThat(available(app)).isEqualTo(7);
    }

    @Test
    void aPartOfTheStockIsKeptBackWhereItIsMore() {
        shop.receive(sku, location, 10);
        var answer =
                done(
                        shop.put(
                                Shop.stock(sku, location) + "/policy",
                                "{\"safetyStock\":1,\"safetyPercent\":25}"));
        assertThat(answer.json().get("safetyStock").asInt()).isEqualTo(3);
        assertThat(available(web)).isEqualTo(7);
        shop.receive(sku, location, 10);
        assertThat(available(web)).isEqualTo(15);
    }

    @Test
    void anOrderIsForNoFewerAndNoMoreThanTheProductAllows() {
        shop.product(sku, ",\"orderMinimum\":2,\"orderMaximum\":4");
        shop.receive(sku, location, 10);
        assertThat(seen(web).get("orderMinimum").asInt()).isEqualTo(2);

        refused(shop.ship(web).line(sku, 1).send(), 422, "order.below-minimum");
        refused(shop.ship(web).line(sku, 3).line(sku, 2).send(), 422, "order.above-maximum");
        refused(shop.hold("c", web, 60, sku), 422, "order.below-minimum");
        shop.ship(web).orReject().line(sku, 1).line(sku, 1).place().until("IN_FULFILLMENT");
        assertThat(available(web)).isEqualTo(8);
        var crossed = "{\"name\":\"X\",\"orderMinimum\":3,\"orderMaximum\":2}";
        assertThat(shop.put("/api/products/" + sku, crossed).status()).isEqualTo(400);
    }

    private static String soon() {
        return "2099-01-01T00:00:00Z";
    }

    private String path() {
        return "/api/availability-policies/%s/%s".formatted(sku, web);
    }

    private void policy(String part) {
        done(shop.put(path(), "{\"threshold\":0,%s}".formatted(part)));
    }

    private JsonNode seen(String channel) {
        return shop.availability(sku, channel);
    }

    private int available(String channel) {
        return seen(channel).get("available").asInt();
    }
}

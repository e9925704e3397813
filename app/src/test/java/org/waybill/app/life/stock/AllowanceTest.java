package org.waybill.app.life.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.Crowd;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** How much may be promised: beyond what is there, or less than it. */
class AllowanceTest {

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
    void aLimitedBackorderIsPromisedUpToItsLimit() {
        shop.product(sku, ",\"backorder\":{\"mode\":\"LIMIT\",\"limit\":3}");
        shop.receive(sku, location, 2);
        assertThat(available(web)).isEqualTo(5);

        var answers = Crowd.of(12, i -> shop.ship(web).orReject().line(sku, 1).send());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(5);
        assertThat(available(web)).isZero();
        Invariants.hold(shop);
        shop.receive(sku, location, 3);
        for (var order : shop.read("/api/orders?channel=" + web).get("orders")) {
            new PlacedOrder(shop, order.get("orderId").asString(), web).until("IN_FULFILLMENT");
        }
        assertThat(available(web)).isEqualTo(3);
    }

    @Test
    void anUnlimitedBackorderIsAlwaysPromisedAndWaitsForItsLocation() {
        shop.product(sku, ",\"backorder\":{\"mode\":\"UNLIMITED\"}");
        shop.receive(sku, location, 1);

        var order = shop.ship(web).orReject().line(sku, 7).place();

        assertThat(order.status()).isEqualTo("CONFIRMED");
        assertThat(order.waitsFor()).isEqualTo("NO_LOCATION_COVERS");
        assertThat(seen(web).get("unlimited").asBoolean()).isTrue();
        shop.receive(sku, location, 6);
        order.until("IN_FULFILLMENT");
    }

    @Test
    void safetyStockIsKeptBackAndSaysSo() {
        shop.receive(sku, location, 10);
        done(shop.put(Shop.stock(sku, location) + "/policy", "{\"safetyStock\":6}"));

        assertThat(available(web)).isEqualTo(4);
        assertThat(seen(web).get("safetyWithheld").asInt()).isEqualTo(6);
        refused(shop.ship(web).orReject().line(sku, 5).send(), 409, "stock.insufficient");
        var waits = shop.ship(web).line(sku, 5).place();
        assertThat(waits.waitsFor()).isEqualTo("INSUFFICIENT_STOCK");
        done(shop.put(Shop.stock(sku, location) + "/policy", "{\"safetyStock\":5}"));
        waits.until("IN_FULFILLMENT");
    }

    @Test
    void aThresholdWithholdsFromItsChannelOnly() {
        shop.receive(sku, location, 10);
        policy(web, "{\"threshold\":7}");

        assertThat(available(web)).isEqualTo(3);
        assertThat(available(app)).isEqualTo(10);
        assertThat(seen(web).get("thresholdWithheld").asInt()).isEqualTo(7);
        refused(shop.ship(web).orReject().line(sku, 4).send(), 409, "stock.insufficient");
        shop.ship(web).orReject().line(sku, 3).place().until("IN_FULFILLMENT");
        assertThat(available(app)).isEqualTo(7);
    }

    @Test
    void aQuotaIsKeptForItsChannelUntilItHasSoldIt() {
        shop.receive(sku, location, 10);
        policy(web, "{\"threshold\":0,\"quota\":6}");
        assertThat(available(app)).isEqualTo(4);
        assertThat(available(web)).isEqualTo(10);

        shop.ship(web).orReject().line(sku, 5).place().until("IN_FULFILLMENT");

        assertThat(available(app)).isEqualTo(4);
        assertThat(available(web)).isEqualTo(5);
        refused(shop.ship(app).orReject().line(sku, 5).send(), 409, "stock.insufficient");
        shop.ship(app).orReject().line(sku, 4).place().until("IN_FULFILLMENT");
        assertThat(available(web)).isEqualTo(1);
    }

    @Test
    void aKitIsAsManyAsItsScarcestComponentAndTakesThemAll() {
        var bulb = shop.product();
        var kit = shop.kit(Map.of(sku, 2, bulb, 1));
        shop.receive(sku, location, 7);
        shop.receive(bulb, location, 5);
        assertThat(shop.availability(kit, web).get("available").asInt()).isEqualTo(3);

        var order = shop.ship(web).orReject().line(kit, 2).place();

        assertThat(available(web)).isEqualTo(3);
        order.work(0).delivered();
        order.until("COMPLETED");
        assertThat(stock(sku)).isEqualTo(3);
        assertThat(stock(bulb)).isEqualTo(3);
        refused(
                shop.post(Shop.stock(kit, location) + "/receipts", "{\"quantity\":1}"),
                422,
                "product.kit-has-no-stock");
        refused(
                shop.put(
                        "/api/availability-policies/%s/%s".formatted(kit, web),
                        "{\"threshold\":1}"),
                422,
                "product.kit-has-no-stock");
    }

    @Test
    void whatNobodyCountsIsAlwaysThere() {
        var gift = shop.name("G");
        shop.product(gift, ",\"tracked\":false");
        assertThat(shop.availability(gift, web).get("unlimited").asBoolean()).isTrue();

        var order = shop.ship(web).orReject().line(gift, 3).place();

        order.work(0).delivered();
        order.until("COMPLETED");
    }

    private void policy(String channel, String body) {
        done(shop.put("/api/availability-policies/%s/%s".formatted(sku, channel), body));
    }

    private JsonNode seen(String channel) {
        return shop.availability(sku, channel);
    }

    private int available(String channel) {
        return seen(channel).get("available").asInt();
    }

    private int stock(String product) {
        return shop.read(Shop.stock(product, location)).get("onHand").asInt();
    }
}

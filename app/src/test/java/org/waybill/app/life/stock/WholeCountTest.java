package org.waybill.app.life.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.app.Http.Answer;
import org.waybill.app.RunningWaybill;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** A cycle count of all that a location has, or of a part of it. */
class WholeCountTest {

    private final Shop shop = new Shop();
    private String location;
    private String lamp;
    private String mug;

    @BeforeEach
    void fillAShelf() {
        location = shop.warehouse(1);
        shop.channel(location);
        lamp = shop.product();
        mug = shop.product();
        shop.receive(lamp, location, 10);
        shop.receive(mug, location, 100);
    }

    @Test
    void countsAllThatALocationHas() {
        var gone = shop.product();
        shop.receive(gone, location, 1);
        shop.shrinks(gone);
        done(
                shop.post(
                        Shop.stock(gone, location) + "/adjustments",
                        "{\"delta\":-1,\"reason\":\"LOST\"}"));
        var elsewhere = shop.product();
        shop.receive(elsewhere, shop.warehouse(2), 1);

        var all = everything(",\"blind\":true");
        assertThat(skus(all)).containsExactlyInAnyOrder(lamp, mug);
        assertThat(all.at("/lines/0/expected").isMissingNode()).isTrue();
        var begun = act(all.get("countId").asString(), "start", "");
        assertThat(begun.at("/lines/0/expected").isMissingNode()).isTrue();
        var sheet = shop.read("/api/counts/" + all.get("countId").asString());
        assertThat(skus(sheet)).containsExactlyInAnyOrder(lamp, mug);
        assertThat(sheet.at("/lines/0/expected").isMissingNode()).isTrue();

        assertThat(skus(everything(",\"filter\":{\"empty\":true}")))
                .containsExactlyInAnyOrder(lamp, mug, gone);
        assertThat(skus(everything(",\"filter\":{\"skuPrefix\":\"%s\"}".formatted(lamp))))
                .containsExactly(lamp);
    }

    @Test
    void refusesToCountNothingOrTooMuch() {
        var empty = shop.warehouse(3);
        var body = "{\"location\":\"%s\"%s}";
        refused(shop.post("/api/counts", body.formatted(empty, "")), 422, "count.nothing");
        var both = ",\"skus\":[\"%s\"],\"filter\":{}".formatted(lamp);
        refused(shop.post("/api/counts", body.formatted(location, both)), 400, "request.invalid");
        var odd = ",\"filter\":{\"skuPrefix\":\"%\"}";
        refused(shop.post("/api/counts", body.formatted(location, odd)), 400, "request.invalid");
        var unknown = body.formatted(shop.name("none"), "");
        refused(shop.post("/api/counts", unknown), 422, "location.unknown");
    }

    @Test
    void refusesToCountMoreThanOneSheetHolds() {
        var full = shop.warehouse(3);
        var jdbc = RunningWaybill.instance().part(JdbcTemplate.class);
        try {
            jdbc.update(
                    "insert into projections.stock_position (sku, location, on_hand, damaged,"
                            + " quality_hold, quarantined, display, reserved, safety_stock)"
                            + " select 'X-' || n, ?, 1, 0, 0, 0, 0, 0, 0"
                            + " from generate_series(1, 2001) n",
                    full);
            var body = "{\"location\":\"%s\"}".formatted(full);
            refused(shop.post("/api/counts", body), 422, "count.too-much");
        } finally {
            jdbc.update("delete from projections.stock_position where location = ?", full);
        }
    }

    private JsonNode everything(String more) {
        return done(shop.post("/api/counts", "{\"location\":\"%s\"%s}".formatted(location, more)))
                .json();
    }

    private static List<String> skus(JsonNode count) {
        return count.get("lines").valueStream().map(line -> line.get("sku").asString()).toList();
    }

    private JsonNode act(String count, String act, String body) {
        return done(send(count, act, body)).json();
    }

    private Answer send(String count, String act, String body) {
        return shop.post("/api/counts/%s/%s".formatted(count, act), body);
    }
}

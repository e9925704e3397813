package org.waybill.app.life.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Crowd;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** What is ordered from suppliers comes in as it comes. */
class InboundTest {

    private final Shop shop = new Shop();
    private final String number = shop.name("PO");
    private final String path = "/api/inbound/" + number;
    private String location;
    private String web;
    private String mug;
    private String tee;

    @BeforeEach
    void openShop() {
        location = shop.warehouse(1);
        web = shop.channel(location);
        mug = shop.product();
        tee = shop.product();
    }

    @Test
    void comesInPartsAndIsDone() {
        var announced = done(announce("2026-12-01T08:00:00Z"));
        assertThat(announced.status()).isEqualTo(201);
        assertThat(announced.header("Location")).isEqualTo(path);
        assertThat(announced.header("ETag")).isEqualTo("\"1\"");
        isToldAlike(announced);
        assertThat(onHand(mug)).isZero();

        var some = done(receive("{\"lineId\":\"1\",\"quantity\":4}"));
        isToldAlike(some);
        assertThat(some.json().get("status").asString()).isEqualTo("PARTIALLY_RECEIVED");
        assertThat(line(0)).containsExactly(10, 4, 6);
        assertThat(onHand(mug)).isEqualTo(4);
        var both = "{\"lineId\":\"1\",\"quantity\":6},{\"lineId\":\"2\",\"quantity\":5}";
        var all = done(receive(both));
        assertThat(all.json().get("status").asString()).isEqualTo("RECEIVED");
        assertThat(all.json().get("discrepancies").isEmpty()).isTrue();
        assertThat(onHand(tee)).isEqualTo(5);

        var then = shop.read(path + "?asOf=" + announced.header("Waybill-Position"));
        assertThat(then.get("status").asString()).isEqualTo("EXPECTED");
        Invariants.hold(shop);
    }

    @Test
    void theLedgerNamesTheLineThatItCameBy() {
        done(announce("2026-12-01"));
        done(receive("{\"lineId\":\"2\",\"quantity\":2,\"state\":\"QUALITY_HOLD\"}"));

        var ledger = shop.read(Shop.stock(tee, location) + "/ledger");
        assertThat(ledger.get(0).get("type").asString()).isEqualTo("stock.StockReceived");
        assertThat(ledger.get(0).get("reference").asString()).isEqualTo("inbound:" + number + ":2");
        assertThat(ledger.get(0).get("reason").asString()).isEqualTo("INBOUND");
        assertThat(ledger.get(1).get("reason").asString()).isEqualTo("RECEIPT");
        assertThat(shop.availability(tee, web).get("available").asInt()).isZero();
        assertThat(shop.read(path).at("/receipts/0/reference").asString()).isEqualTo("DN-1");
        assertThat(shop.read(path).at("/receipts/0/lines/0/state").asString())
                .isEqualTo("QUALITY_HOLD");
    }

    @Test
    void tooMuchIsTakenInAndTooLittleIsNotedAtTheEnd() {
        done(announce("2026-12-01"));
        done(receive("{\"lineId\":\"1\",\"quantity\":13}"));

        var closed = done(shop.post(path + "/closure", "{\"reason\":\"supplier is out\"}"));

        assertThat(onHand(mug)).isEqualTo(13);
        assertThat(closed.json().get("discrepancies").toString())
                .isEqualTo(
                        "[{\"lineId\":\"1\",\"kind\":\"OVER\",\"quantity\":3},"
                                + "{\"lineId\":\"2\",\"kind\":\"SHORT\",\"quantity\":5}]");
        assertThat(line(1)).containsExactly(5, 0, 0);
        refused(receive("{\"lineId\":\"2\",\"quantity\":1}"), 409, "inbound.illegal-transition");
        Invariants.hold(shop);
    }

    @Test
    void aReceiptIsTakenInAsAWholeOrNotAtAll() {
        done(announce("2026-12-01"));

        var some = "{\"lineId\":\"1\",\"quantity\":4},{\"lineId\":\"9\",\"quantity\":1}";
        refused(receive(some), 422, "inbound.line-unknown");

        assertThat(onHand(mug)).isZero();
        assertThat(shop.read(path).get("version").asInt()).isEqualTo(1);
    }

    @Test
    void aDateIsTheLastSecondOfThatDayAtTheLocation() {
        location = shop.name("SP");
        done(
                shop.put(
                        "/api/locations/" + location,
                        "{\"name\":\"SP\",\"type\":\"WAREHOUSE\",\"timeZone\":\"America/Sao_Paulo\"}"));
        done(announce("2026-12-01"));
        assertThat(expectedAt()).isEqualTo("2026-12-02T02:59:59Z");

        done(shop.post(path + "/changes", "{\"expectedAt\":\"2026-12-05\"}"));
        assertThat(expectedAt()).isEqualTo("2026-12-06T02:59:59Z");
        done(shop.post(path + "/changes", "{\"expectedAt\":\"2026-12-05T10:00:00Z\"}"));
        assertThat(expectedAt()).isEqualTo("2026-12-05T10:00:00Z");
    }

    @Test
    void changesNeverGoBelowWhatCame() {
        done(announce("2026-12-01"));
        done(receive("{\"lineId\":\"1\",\"quantity\":4}"));

        refused(shop.post(path + "/changes", lines("1", 3)), 409, "inbound.quantity");
        refused(shop.post(path + "/changes", "{}"), 400, "request.invalid");
        var less = done(shop.post(path + "/changes", lines("1", 4)));
        assertThat(less.json().at("/lines/0/open").asInt()).isZero();
        var same = done(shop.post(path + "/changes", lines("1", 4)));
        assertThat(same.header("ETag")).isEqualTo(less.header("ETag"));
    }

    @Test
    void isGivenUpOnlyBeforeAnythingCame() {
        done(announce("2026-12-01"));
        var why = "{\"reason\":\"not wanted\"}";
        done(receive("{\"lineId\":\"1\",\"quantity\":1}"));
        refused(shop.post(path + "/cancellations", why), 409, "inbound.illegal-transition");
        refused(announce("2026-12-01"), 409, "inbound.exists");

        var other = "/api/inbound/" + shop.name("PO");
        done(announce(other.substring("/api/inbound/".length()), "2026-12-01"));
        var cancelled = done(shop.post(other + "/cancellations", why));
        assertThat(cancelled.json().get("status").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled.json().at("/lines/0/open").asInt()).isZero();
        refused(shop.post(other + "/receipts", lines("1", 1)), 409, "inbound.illegal-transition");
    }

    @Test
    void onlyCountedGoodsAreExpected() {
        var kit = shop.kit(Map.of(mug, 2));
        var service = shop.name("S");
        shop.product(service, ",\"tracked\":false");

        tee = kit;
        refused(announce("2026-12-01"), 422, "product.kit-has-no-stock");
        tee = service;
        refused(announce("2026-12-01"), 422, "product.untracked");
        refused(shop.get(path), 404, "inbound.unknown");
    }

    @Test
    void whoSawAnotherVersionDoesNotAct() {
        done(announce("2026-12-01"));
        done(receive("{\"lineId\":\"1\",\"quantity\":1}"));
        var body = "{\"lines\":[{\"lineId\":\"1\",\"quantity\":1}]}";

        refused(
                shop.post(path + "/receipts", body, Map.of("If-Match", "\"1\"")),
                412,
                "request.version-moved");
        done(shop.post(path + "/receipts", body, Map.of("If-Match", "\"2\"")));
        assertThat(onHand(mug)).isEqualTo(2);
    }

    @Test
    void anOrderThatWaitsIsServedByWhatComes() {
        var waits = shop.ship(web).line(mug, 3).place();
        assertThat(waits.status()).isEqualTo("CREATED");
        done(announce("2026-12-01"));

        done(receive("{\"lineId\":\"1\",\"quantity\":3}"));

        waits.until("IN_FULFILLMENT");
        Invariants.hold(shop);
    }

    @Test
    void manyWhoTakeInAtOnceTakeInAll() {
        done(announce("2026-12-01"));

        var answers = Crowd.of(12, i -> receive("{\"lineId\":\"1\",\"quantity\":1}"));

        answers.forEach(Shop::done);
        assertThat(onHand(mug)).isEqualTo(12);
        assertThat(line(0)).containsExactly(10, 12, 0);
        Invariants.hold(shop);
    }

    @Test
    void listsAreFilteredAndGoOn() {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            numbers.add(shop.name("PO"));
            done(announce(numbers.getLast(), "2026-12-01"));
        }
        done(shop.post("/api/inbound/" + numbers.getFirst() + "/receipts", lines("1", 1)));
        var mine = "/api/inbound?limit=2&sku=" + mug;

        var seen = new ArrayList<String>();
        Answer part = done(shop.get(mine));
        while (part.json().has("next")) {
            assertThat(part.header("Link")).contains("cursor=").contains("rel=\"next\"");
            part.json().get("inbound").forEach(d -> seen.add(d.get("inboundId").asString()));
            part = done(shop.get(mine + "&cursor=" + part.json().get("next").asString()));
        }
        part.json().get("inbound").forEach(d -> seen.add(d.get("inboundId").asString()));

        assertThat(seen).containsExactlyElementsOf(numbers.reversed());
        assertThat(ids("?status=PARTIALLY_RECEIVED&location=" + location))
                .containsExactly(numbers.getFirst());
        assertThat(ids("?location=" + shop.name("none"))).isEmpty();
        refused(shop.get("/api/inbound?status=NONSENSE"), 400, "request.invalid");
        refused(shop.get("/api/inbound?cursor=bm8"), 400, "request.invalid");
    }

    private ArrayList<String> ids(String query) {
        var ids = new ArrayList<String>();
        shop.read("/api/inbound" + query)
                .get("inbound")
                .forEach(d -> ids.add(d.get("inboundId").asString()));
        return ids;
    }

    /** A command's answer is what a query answers of its position. */
    private void isToldAlike(Answer answer) {
        var position = answer.header("Waybill-Position");
        for (var query : new String[] {"", "?asOf=" + position}) {
            var asked = done(shop.get(path + query));
            assertThat(asked.header("ETag")).isEqualTo(answer.header("ETag"));
            answer.json()
                    .propertyStream()
                    .forEach(
                            field ->
                                    assertThat(asked.json().get(field.getKey()))
                                            .isEqualTo(field.getValue()));
        }
    }

    private Answer announce(String expectedAt) {
        return announce(number, expectedAt);
    }

    private Answer announce(String id, String expectedAt) {
        return shop.post(
                "/api/inbound",
                """
                {"inboundId":"%s","type":"PURCHASE_ORDER","location":"%s","supplier":"ACME",
                 "expectedAt":"%s","lines":[{"lineId":"1","sku":"%s","quantity":10},
                 {"lineId":"2","sku":"%s","quantity":5}]}
                """
                        .formatted(id, location, expectedAt, mug, tee));
    }

    private Answer receive(String lines) {
        return shop.post(
                path + "/receipts", "{\"lines\":[%s],\"reference\":\"DN-1\"}".formatted(lines));
    }

    private static String lines(String line, int quantity) {
        return "{\"lines\":[{\"lineId\":\"%s\",\"quantity\":%d}]}".formatted(line, quantity);
    }

    private int[] line(int index) {
        JsonNode line = shop.read(path).get("lines").get(index);
        return new int[] {
            line.get("ordered").asInt(), line.get("received").asInt(), line.get("open").asInt()
        };
    }

    private String expectedAt() {
        return shop.read(path).get("expectedAt").asString();
    }

    private int onHand(String sku) {
        return shop.read(Shop.stock(sku, location)).get("onHand").asInt();
    }
}

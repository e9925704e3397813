package org.waybill.app.life.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Crowd;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** Goods go from one location to another, and are nowhere twice. */
class TransferTest {

    private static final String DUE = "{\"expectedAt\":\"2026-12-01T08:00:00Z\"}";

    private final Shop shop = new Shop();
    private final String number = shop.name("T");
    private final String path = "/api/transfers/" + number;
    private String from;
    private String to;
    private String web;
    private String mug;
    private String tee;

    @BeforeEach
    void fillAWarehouse() {
        from = shop.warehouse(1);
        to = shop.store(2);
        web = shop.channel(from, to);
        mug = shop.product();
        tee = shop.product();
        shop.receive(mug, from, 10);
        shop.receive(tee, from, 3);
    }

    @Test
    void goesItsWay() {
        isToldAlike(done(request(number, 4, 2)), "REQUESTED");
        assertThat(reserved(mug)).isZero();
        isToldAlike(done(act("approval", "")), "APPROVED");
        assertThat(reserved(mug)).isEqualTo(4);
        assertThat(available(mug)).isEqualTo(6);
        Invariants.hold(shop);
        isToldAlike(done(act("picks", "")), "PICKED");
        isToldAlike(done(act("shipments", DUE)), "IN_TRANSIT");
        assertThat(onHand(mug, from)).isEqualTo(6);
        assertThat(reserved(mug)).isZero();
        assertThat(shop.read(path).at("/lines/0/open").asInt()).isEqualTo(4);
        Invariants.hold(shop);
        isToldAlike(done(receive("1", 3)), "PARTIALLY_RECEIVED");
        isToldAlike(done(receive("1", 1)), "PARTIALLY_RECEIVED");
        isToldAlike(done(receive("2", 2)), "RECEIVED");
        isToldAlike(done(act("completion", "")), "COMPLETE");

        assertThat(onHand(mug, to)).isEqualTo(4);
        assertThat(onHand(tee, to)).isEqualTo(2);
        assertThat(available(mug)).isEqualTo(10);
        assertThat(shop.read(path).get("discrepancies").isEmpty()).isTrue();
        Invariants.hold(shop);
    }

    @Test
    void theLedgersOfBothPlacesTellOfIt() {
        inTransit();
        done(receive("1", 4));
        var reference = "transfer:" + number + ":1";

        var here = shop.read(Shop.stock(mug, from) + "/ledger");
        assertThat(story(here.get(1)))
                .containsExactly("stock.TransferReserved", "TRANSFER", reference, "0", "4");
        assertThat(story(here.get(2)))
                .containsExactly("stock.TransferShipped", "TRANSFER", reference, "-4", "-4");
        var there = shop.read(Shop.stock(mug, to) + "/ledger");
        assertThat(story(there.get(0)))
                .containsExactly("stock.TransferReceived", "TRANSFER", reference, "4", "0");
    }

    @Test
    void whatIsPromisedIsNotSentElsewhereAndWhatIsSetAsideIsNotPromised() {
        shop.ship(web).line(mug, 7).place().until("IN_FULFILLMENT");
        done(request(number, 4, 1));
        refused(act("approval", ""), 409, "stock.insufficient");
        assertThat(shop.read(path).get("status").asString()).isEqualTo("REQUESTED");
        assertThat(reserved(tee)).isZero();

        var other = shop.name("T");
        done(request(other, 3, 1));
        done(shop.post("/api/transfers/" + other + "/approval", ""));
        refused(shop.ship(web).line(mug, 1).orReject().send(), 409, "stock.insufficient");
        Invariants.hold(shop);
    }

    @Test
    void whatWasNotFoundIsFreeAgain() {
        done(request(number, 4, 2));
        done(act("approval", ""));
        refused(act("picks", lines("1", 5)), 409, "transfer.quantity");
        done(act("picks", lines("1", 3)));

        assertThat(reserved(mug)).isEqualTo(3);
        assertThat(reserved(tee)).isZero();
        done(act("shipments", DUE));
        assertThat(onHand(mug, from)).isEqualTo(7);
        assertThat(onHand(tee, from)).isEqualTo(3);
        Invariants.hold(shop);
    }

    @Test
    void isGivenUpUntilItLeaves() {
        done(request(number, 4, 2));
        done(act("approval", ""));
        done(act("picks", ""));
        var waits = shop.ship(web).line(mug, 10).place();
        assertThat(waits.status()).isEqualTo("CREATED");

        done(act("cancellations", "{\"reason\":\"not needed\"}"));

        waits.until("IN_FULFILLMENT");
        var ledger = shop.read(Shop.stock(tee, from) + "/ledger");
        assertThat(ledger.get(2).get("reason").asString()).isEqualTo("not needed");
        refused(act("shipments", DUE), 409, "transfer.illegal-transition");
        Invariants.hold(shop);
    }

    @Test
    void lossAndSurplusOnTheWayAreNoted() {
        inTransit();
        refused(
                act("cancellations", "{\"reason\":\"too late\"}"),
                409,
                "transfer.illegal-transition");
        done(
                act(
                        "receipts",
                        "{\"lines\":[{\"lineId\":\"1\",\"quantity\":5,\"state\":\"DAMAGED\"}]}"));
        assertThat(available(mug)).isEqualTo(6);

        var ended = done(act("completion", "{\"reason\":\"lost by the carrier\"}")).json();

        assertThat(ended.get("discrepancies").toString())
                .isEqualTo(
                        "[{\"lineId\":\"1\",\"kind\":\"OVER\",\"quantity\":1},"
                                + "{\"lineId\":\"2\",\"kind\":\"SHORT\",\"quantity\":2}]");
        assertThat(ended.get("endReason").asString()).isEqualTo("lost by the carrier");
        assertThat(ended.at("/lines/1/open").asInt()).isZero();
        assertThat(onHand(mug, to)).isEqualTo(5);
        refused(receive("2", 1), 409, "transfer.illegal-transition");
        Invariants.hold(shop);
    }

    @Test
    void whatIsNotThereDoesNotLeaveAndNothingOfItDoes() {
        done(request(number, 4, 2));
        done(act("approval", ""));
        done(act("picks", ""));
        shop.shrinks(tee);
        done(shop.post(Shop.stock(tee, from) + "/counts", "{\"counted\":1}"));

        refused(act("shipments", DUE), 409, "stock.negative");

        assertThat(onHand(mug, from)).isEqualTo(10);
        assertThat(shop.read(path).get("status").asString()).isEqualTo("PICKED");
        Invariants.hold(shop);
    }

    @Test
    void ordersAndTransfersThatWantTheSameUnitsGetEachOnce() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            ids.add(shop.name("T"));
            done(request(ids.getLast(), 2, 1));
        }

        var answers =
                Crowd.of(
                        16,
                        i ->
                                i % 2 == 0
                                        ? shop.post(
                                                "/api/transfers/" + ids.get(i / 2) + "/approval",
                                                "")
                                        : shop.ship(web).line(mug, 2).orReject().send());

        assertThat(answers).allMatch(a -> a.status() / 100 == 2 || a.status() == 409);
        long transfers = answers.stream().filter(a -> a.status() == 200).count();
        long orders = answers.stream().filter(a -> a.status() == 201).count();
        assertThat(transfers).isLessThanOrEqualTo(3);
        assertThat(transfers + orders).isEqualTo(5);
        Invariants.hold(shop);
    }

    @Test
    void listsAreFilteredByEitherEnd() {
        done(request(number, 1, 1));
        var other = shop.name("T");
        done(request(other, 1, 1));
        done(shop.post("/api/transfers/" + other + "/cancellations", "{\"reason\":\"x\"}"));

        assertThat(ids("?location=" + from)).containsExactly(other, number);
        assertThat(ids("?location=" + to)).containsExactly(other, number);
        assertThat(ids("?sku=" + tee + "&status=REQUESTED")).containsExactly(number);
        assertThat(ids("?sku=" + shop.name("none"))).isEmpty();
        var first = shop.get("/api/transfers?limit=1&location=" + from);
        assertThat(first.header("Link")).contains("rel=\"next\"");
    }

    private List<String> ids(String query) {
        var ids = new ArrayList<String>();
        shop.read("/api/transfers" + query)
                .get("transfers")
                .forEach(one -> ids.add(one.get("transferId").asString()));
        return ids;
    }

    /** A command's answer is what a query answers of its position. */
    private void isToldAlike(Answer answer, String status) {
        assertThat(answer.json().get("status").asString()).isEqualTo(status);
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

    private void inTransit() {
        done(request(number, 4, 2));
        done(act("approval", ""));
        done(act("picks", ""));
        done(act("shipments", DUE));
    }

    private Answer request(String id, int mugs, int tees) {
        return shop.post(
                "/api/transfers",
                """
                {"transferId":"%s","from":"%s","to":"%s","reason":"refill","lines":[
                 {"lineId":"1","sku":"%s","quantity":%d},{"lineId":"2","sku":"%s","quantity":%d}]}
                """
                        .formatted(id, from, to, mug, mugs, tee, tees));
    }

    private Answer act(String act, String body) {
        return shop.post(path + "/" + act, body);
    }

    private Answer receive(String line, int quantity) {
        return act("receipts", lines(line, quantity));
    }

    private static String lines(String line, int quantity) {
        return "{\"lines\":[{\"lineId\":\"%s\",\"quantity\":%d}]}".formatted(line, quantity);
    }

    private static List<String> story(JsonNode line) {
        return List.of(
                line.get("type").asString(),
                line.get("reason").asString(),
                line.get("reference").asString(),
                line.get("delta").asString(),
                line.get("reservedDelta").asString());
    }

    private int onHand(String sku, String location) {
        return shop.read(Shop.stock(sku, location)).get("onHand").asInt();
    }

    private int reserved(String sku) {
        return shop.read(Shop.stock(sku, from)).get("reserved").asInt();
    }

    private int available(String sku) {
        return shop.availability(sku, web).get("available").asInt();
    }
}

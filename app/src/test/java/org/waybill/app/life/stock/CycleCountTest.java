package org.waybill.app.life.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Eventually;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** A cycle count over HTTP: asked for, counted while the shop is open, looked at, applied. */
class CycleCountTest {

    private final Shop shop = new Shop();
    private String location;
    private String web;
    private String lamp;
    private String mug;

    @BeforeEach
    void fillAShelf() {
        location = shop.warehouse(1);
        web = shop.channel(location);
        lamp = shop.product();
        mug = shop.product();
        shop.receive(lamp, location, 10);
        shop.receive(mug, location, 100);
    }

    @Test
    void leavesAloneWhatMovedDuringTheCountAndTheReview() {
        var count = request("");
        assertThat(act(count, "start", "").path("status").asString()).isEqualTo("COUNTING");
        shop.later(1);
        var counted = shop.now();
        enter(count, lamp, 9, ",\"countedAt\":\"%s\"".formatted(counted));
        shop.later(1);
        shop.ship(web).line(lamp, 2).place().work(0).shipped();
        assertThat(enter(count, mug, 100, "").path("status").asString()).isEqualTo("COUNTED");

        var review = act(count, "submission", "");
        assertThat(review.path("status").asString()).isEqualTo("REVIEW");
        assertThat(line(review, lamp).path("expected").asInt()).isEqualTo(10);
        assertThat(line(review, lamp).path("difference").asInt()).isEqualTo(-1);
        assertThat(line(review, mug).path("withinTolerance").asBoolean()).isTrue();
        assertThat(onHand(lamp)).isEqualTo(8);

        shop.later(1);
        shop.ship(web).line(lamp, 3).place().work(0).shipped();
        shop.receive(lamp, location, 4);
        var completed = act(count, "approval", "");
        assertThat(completed.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(completed.path("approved").asBoolean()).isTrue();
        assertThat(onHand(lamp)).isEqualTo(8);
        assertThat(onHand(mug)).isEqualTo(100);
        assertThat(shop.read("/api/counts/" + count).path("status").asString())
                .isEqualTo("COMPLETED");
        Invariants.hold(shop);
    }

    @Test
    void completesByItselfWithinTheTolerance() {
        var count = request(",\"tolerance\":{\"units\":1}");
        act(count, "start", "");
        act(
                count,
                "entries",
                "{\"lines\":[{\"sku\":\"%s\",\"counted\":9},{\"sku\":\"%s\",\"counted\":101}]}"
                        .formatted(lamp, mug));
        var completed = act(count, "submission", "");
        assertThat(completed.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(completed.path("approved").asBoolean()).isFalse();
        assertThat(onHand(lamp)).isEqualTo(9);
        assertThat(onHand(mug)).isEqualTo(101);
        refused(send(count, "approval", ""), 409, "count.illegal-transition");
    }

    @Test
    void whoCountedLaterKnowsBetter() {
        var count = reviewed();
        shop.later(1);
        done(shop.post(Shop.stock(lamp, location) + "/counts", "{\"counted\":7}"));
        act(count, "approval", "");
        assertThat(onHand(lamp)).isEqualTo(7);
        assertThat(onHand(mug)).isEqualTo(90);
    }

    @Test
    void aCountIsMadeAgainOrNotBelievedOrGivenUp() {
        var count = reviewed();
        var again = act(count, "recounts", "{\"skus\":[\"%s\"]}".formatted(mug));
        assertThat(again.path("status").asString()).isEqualTo("COUNTING");
        assertThat(line(again, mug).has("counted")).isFalse();
        assertThat(line(again, lamp).path("counted").asInt()).isEqualTo(9);
        refused(send(count, "submission", ""), 409, "count.illegal-transition");
        enter(count, mug, 100, "");
        assertThat(act(count, "submission", "").path("status").asString()).isEqualTo("REVIEW");
        var rejected = act(count, "rejection", "{\"reason\":\"wrong shelf\"}");
        assertThat(rejected.path("status").asString()).isEqualTo("REJECTED");
        assertThat(rejected.path("reason").asString()).isEqualTo("wrong shelf");
        assertThat(onHand(lamp)).isEqualTo(10);
        assertThat(onHand(mug)).isEqualTo(100);

        var other = request("");
        assertThat(act(other, "void", "{\"reason\":\"closed\"}").path("status").asString())
                .isEqualTo("VOIDED");
        refused(send(other, "start", ""), 409, "count.illegal-transition");
    }

    @Test
    void aBlindCountTellsWhatIsExpectedOnlyAfterwards() {
        var count = request(",\"blind\":true");
        assertThat(line(act(count, "start", ""), lamp).has("expected")).isFalse();
        enter(count, lamp, 9, "");
        enter(count, mug, 100, "");
        var before = line(shop.read("/api/counts/" + count), lamp);
        assertThat(before.has("expected")).isFalse();
        var after = line(act(count, "submission", ""), lamp);
        assertThat(after.path("expected").asInt()).isEqualTo(10);
        var open = request("");
        assertThat(line(act(open, "start", ""), lamp).path("expected").asInt()).isEqualTo(10);
    }

    @Test
    void whatALocationCouldNotFindIsAskedToBeCounted() {
        var order = shop.ship(web).line(lamp, 1).place();
        done(order.work(0).reject("L1", 1, "NOT_IN_STOCK"));
        shop.shrinks(lamp);
        var asked = Eventually.eventually(this::requests, some -> some.size() == 1);
        assertThat(asked.get(0).path("sku").asString()).isEqualTo(lamp);
        assertThat(asked.get(0).path("reason").asString()).isEqualTo("NOT_IN_STOCK");

        done(shop.post(Shop.stock(lamp, location) + "/counts", "{\"counted\":0}"));
        assertThat(requests()).isEmpty();
    }

    private JsonNode requests() {
        return shop.read("/api/counts/requests?location=" + location).path("requests");
    }

    @Test
    void listsWhatIsToBeDone() {
        var first = request(",\"assignee\":\"ana\"");
        var second = request("");
        act(second, "start", "");
        assertThat(ids("?location=" + location)).containsExactly(first, second);
        assertThat(ids("?location=%s&status=COUNTING".formatted(location))).containsExactly(second);
        assertThat(ids("?location=%s&assignee=ana".formatted(location))).containsExactly(first);
        var page = shop.read("/api/counts?limit=1&location=" + location);
        assertThat(
                        ids(
                                "?limit=1&location=%s&cursor=%s"
                                        .formatted(location, page.path("next").asString())))
                .containsExactly(second);
    }

    @Test
    void refusesWhatCannotBeCounted() {
        var kit = shop.kit(Map.of(lamp, 1));
        var paper = shop.name("P");
        shop.product(paper, ",\"tracked\":false");
        refused(ask(location, "NO-SUCH"), 422, "product.unknown");
        refused(ask(location, kit), 422, "product.kit-has-no-stock");
        refused(ask(location, paper), 422, "product.untracked");
        refused(ask("NO-SUCH", lamp), 422, "location.unknown");
        refused(
                shop.post("/api/counts", body(location, "\"%s\",\"%s\"".formatted(lamp, lamp), "")),
                422,
                "count.sku-twice");
        var count = request("");
        refused(
                shop.post(
                        "/api/counts",
                        body(location, "\"" + lamp + "\"", ",\"countId\":\"%s\"".formatted(count))),
                409,
                "count.exists");
        refused(send("NO-SUCH", "start", ""), 404, "count.unknown");
        refused(shop.get("/api/counts/NO-SUCH"), 404, "count.unknown");
        act(count, "start", "");
        var stranger = shop.product();
        for (var bad :
                List.of(
                        "\"sku\":\"%s\",\"counted\":-1".formatted(lamp),
                        "\"sku\":\"%s\",\"counted\":1.5".formatted(lamp),
                        "\"sku\":\"%s\"".formatted(lamp))) {
            refused(
                    send(count, "entries", "{\"lines\":[{%s}]}".formatted(bad)),
                    400,
                    "request.invalid");
        }
        refused(
                send(
                        count,
                        "entries",
                        "{\"lines\":[{\"sku\":\"%s\",\"counted\":1}]}".formatted(stranger)),
                422,
                "count.sku-not-asked");
        refused(
                send(
                        count,
                        "entries",
                        "{\"lines\":[{\"sku\":\"%s\",\"counted\":1,\"countedAt\":\"%s\"}]}"
                                .formatted(lamp, shop.now().plusSeconds(60))),
                422,
                "stock.count-in-future");
    }

    /** A count that found nine lamps and ninety mugs, which somebody has to look at. */
    private String reviewed() {
        var count = request("");
        act(count, "start", "");
        enter(count, lamp, 9, "");
        enter(count, mug, 90, "");
        assertThat(act(count, "submission", "").path("status").asString()).isEqualTo("REVIEW");
        return count;
    }

    private String request(String more) {
        var skus = "\"%s\",\"%s\"".formatted(mug, lamp);
        var answer = done(shop.post("/api/counts", body(location, skus, more)));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("status").asString()).isEqualTo("REQUESTED");
        var id = answer.json().path("countId").asString();
        assertThat(answer.header("Location")).isEqualTo("/api/counts/" + id);
        return id;
    }

    private Answer ask(String place, String sku) {
        return shop.post("/api/counts", body(place, "\"" + sku + "\"", ""));
    }

    private static String body(String place, String skus, String more) {
        return "{\"location\":\"%s\",\"skus\":[%s]%s}".formatted(place, skus, more);
    }

    private JsonNode enter(String count, String sku, int counted, String more) {
        return act(
                count,
                "entries",
                "{\"lines\":[{\"sku\":\"%s\",\"counted\":%d%s}]}".formatted(sku, counted, more));
    }

    private JsonNode act(String count, String act, String body) {
        return done(send(count, act, body)).json();
    }

    private Answer send(String count, String act, String body) {
        return shop.post("/api/counts/%s/%s".formatted(count, act), body);
    }

    private static JsonNode line(JsonNode count, String sku) {
        return count.path("lines")
                .valueStream()
                .filter(line -> line.path("sku").asString().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ids(String query) {
        return shop.read("/api/counts" + query)
                .path("counts")
                .valueStream()
                .map(count -> count.path("countId").asString())
                .toList();
    }

    private int onHand(String sku) {
        return shop.read(Shop.stock(sku, location)).path("onHand").asInt();
    }
}

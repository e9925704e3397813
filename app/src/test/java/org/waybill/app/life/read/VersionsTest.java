package org.waybill.app.life.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.RunningWaybill;
import org.waybill.app.life.Crowd;
import org.waybill.app.life.OrderDraft;
import org.waybill.app.life.Shop;

/** Answers to commands and to queries agree, and nobody acts on what has moved. */
class VersionsTest {

    private static final String REASON = "{\"reason\":\"seen\"}";

    private final Shop shop = new Shop();
    private String location;
    private String web;
    private String sku;

    @BeforeEach
    void fillAShelf() {
        location = shop.warehouse(1);
        web = shop.channel(location);
        sku = shop.product();
        shop.receive(sku, location, 90);
    }

    @Test
    void theAnswerToAnOrderIsWhatAQueryAnswersOfThatPosition() {
        Crowd.of(16, i -> draft(i).send(i % 2 == 0 ? Map.of() : Map.of("Prefer", "wait=20")))
                .forEach(this::isWhatAQueryAnswers);
        var order = shop.ship(web).line(sku, 2).place();
        isWhatAQueryAnswers(done(order.cancel("L1", 1)));
        isWhatAQueryAnswers(done(order.cancel()));
    }

    private OrderDraft draft(int i) {
        return shop.ship(web).line(sku, i % 5 == 0 ? 100 : 1).line(sku, 1);
    }

    private void isWhatAQueryAnswers(Answer answer) {
        var told = done(answer).json();
        var position = answer.header("Waybill-Position");
        var path = "/api/orders/%s?channel=%s&asOf=%s";
        var asked = shop.get(path.formatted(told.get("orderId").asString(), web, position));

        assertThat(asked.json()).isEqualTo(told);
        assertThat(asked.header("ETag")).isEqualTo(answer.header("ETag"));
        assertThat(told.get("position").asString()).isEqualTo(position);
    }

    @Test
    void anOrderThatMovedIsNotCancelledOrHeld() {
        var order = shop.ship(web).line(sku, 3).place();
        order.until("IN_FULFILLMENT");
        var seen = tag("/api/orders/%s?channel=%s".formatted(order.number(), web));
        done(order.cancel("L1", 1));

        refused(order.act("cancellations", REASON, seen), 412, "request.version-moved");
        refused(
                order.act("holds", "{\"type\":\"MANUAL\",\"reason\":\"x\"}", seen),
                412,
                "request.version-moved");
        assertThat(order.line("L1").get("cancelled").asInt()).isEqualTo(1);
        seen = tag("/api/orders/%s?channel=%s".formatted(order.number(), web));
        done(order.act("cancellations", REASON, seen));
        order.until("CANCELLED");
    }

    @Test
    void workThatMovedIsNotDone() {
        var work = shop.ship(web).line(sku, 2).place().work(0);
        var path = "/api/fulfillments/" + work.id();
        var requested = tag(path);
        done(work.act("acceptance", "", requested));
        var pick = "{\"lines\":[{\"lineId\":\"L1\",\"quantity\":1}]}";

        refused(work.act("picks", pick, requested), 412, "request.version-moved");
        done(work.act("picks", pick, tag(path)));
        var reject = "{\"lines\":[{\"lineId\":\"L1\",\"quantity\":1,\"reason\":\"NO_VARIANCE\"}]}";
        refused(work.act("rejection", reject, requested), 412, "request.version-moved");
        done(work.act("picks", pick, tag(path)));
        var pack = "{\"packages\":[{\"lines\":[{\"lineId\":\"L1\",\"quantity\":2}]}]}";
        refused(work.act("packages", pack, requested), 412, "request.version-moved");
        done(work.act("packages", pack, tag(path)));
        var ship = "{\"carrier\":\"Mule\"}";
        refused(work.act("shipments", ship, requested), 412, "request.version-moved");
        done(work.act("shipments", ship, tag(path)));
    }

    @Test
    void configurationThatMovedIsNotOverwritten() {
        var path = "/api/products/" + sku;
        var seen = tag(path);
        var body = "{\"name\":\"Renamed\"}";
        done(shop.put(path, body));

        var http = RunningWaybill.instance().http();
        refused(http.send("PUT", path, "{\"name\":\"Lost\"}", seen), 412, "request.version-moved");
        assertThat(shop.read(path).get("name").asString()).isEqualTo("Renamed");
        done(http.send("PUT", path, "{\"name\":\"Third\"}", tag(path)));
        for (var other : new String[] {"/api/channels/" + web, "/api/locations/" + location}) {
            refused(http.send("PUT", other, valid(other), old()), 412, "request.version-moved");
        }
    }

    private String valid(String path) {
        return path.contains("channels")
                ? "{\"name\":\"Other\",\"locations\":\"ALL\"}"
                : "{\"name\":\"Other\",\"type\":\"STORE\",\"timeZone\":\"UTC\"}";
    }

    private static Map<String, String> old() {
        return Map.of("If-Match", "\"0\"");
    }

    private Map<String, String> tag(String path) {
        return Map.of("If-Match", done(shop.get(path)).header("ETag"));
    }
}

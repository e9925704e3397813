package org.waybill.app.life.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.refused;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** What other systems tell is taken once each, or refused by itself. */
class FeedTest {

    private final Shop shop = new Shop();
    private final FeedTelling feeds = new FeedTelling(shop);

    @Test
    void aSaleOfWhatTheRecordsDoNotHaveWaitsForWhatExplainsIt() {
        var sku = shop.product();
        var pos = shop.name("pos");
        var sale = feeds.message("T-1", "SALE", sku, "\"quantity\":2", 30);
        var first = results(feeds.tell(pos, sale)).getFirst();
        assertThat(first.path("result").asString()).isEqualTo("PENDING");
        assertThat(first.path("code").asString()).isEqualTo("stock.negative");
        assertThat(feeds.feed(pos).path("pending").asInt()).isEqualTo(1);
        assertThat(feeds.onHand(sku)).isZero();

        var received = shop.receive(sku, feeds.places().getFirst(), 5);
        assertThat(received.json().path("onHand").asInt()).isEqualTo(3);

        assertThat(outcome(feeds.tell(pos, sale))).containsExactly("DUPLICATE");
        assertThat(feeds.feed(pos).path("pending").asInt()).isZero();
        assertThat(feeds.feed(pos).path("applied").asInt()).isEqualTo(1);
        var ledger = shop.read(Shop.stock(sku, feeds.places().getFirst()) + "/ledger");
        assertThat(ledger.get(1).path("delta").asInt()).isEqualTo(-2);
        assertThat(ledger.get(1).path("reason").asString()).isEqualTo("POS_SALE");
        assertThat(ledger.get(1).path("reference").asString()).isEqualTo(pos + "/T-1");
    }

    @Test
    void oneThatCannotBeTakenStandsInNobodysWay() {
        var sku = shop.product();
        var kit = shop.kit(Map.of(sku, 2));
        var paper = shop.name("P");
        shop.product(paper, ",\"tracked\":false");
        var pos = shop.name("pos");
        var answer =
                feeds.tell(
                        pos,
                        feeds.message("1", "RECEIPT", sku, "\"quantity\":5", 90),
                        feeds.message("2", "SALE", "NO-SUCH", "\"quantity\":1", 80),
                        feeds.message("3", "SALE", kit, "\"quantity\":1", 80),
                        feeds.message("4", "SALE", paper, "\"quantity\":1", 80),
                        feeds.message("5", "SALE", sku, "\"quantity\":1", -600),
                        feeds.message("6", "SALE", sku, "\"quantity\":-1", 80),
                        feeds.message("7", "SALE", sku, "\"quantity\":1.5", 80),
                        feeds.message("8", "SALE", sku, "\"delta\":1", 80),
                        feeds.message("9", "ADJUSTMENT", sku, "\"delta\":0", 80),
                        feeds.message("10", "COUNT", sku, "\"counted\":-1", 80),
                        feeds.message("11", "GIFT", sku, "\"quantity\":1", 80),
                        feeds.message("12", "SALE", sku, "\"quantity\":1,\"colour\":\"red\"", 80),
                        "{}",
                        "5",
                        feeds.message("1", "RECEIPT", sku, "\"quantity\":6", 90),
                        feeds.message("13", "SALE", sku, "\"quantity\":2", 70)
                                .replace(feeds.places().getFirst(), "NO-SUCH"),
                        feeds.message("14", "SALE", sku, "\"quantity\":2", 70));
        var refused = Collections.nCopies(13, "REFUSED");
        var expected = new ArrayList<String>(List.of("APPLIED"));
        expected.addAll(refused);
        expected.addAll(List.of("CONFLICT", "REFUSED", "APPLIED"));
        assertThat(outcome(answer)).isEqualTo(expected);
        assertThat(codes(answer).subList(1, 5))
                .containsExactly(
                        "product.unknown",
                        "product.kit-has-no-stock",
                        "product.untracked",
                        "feed.in-future");
        assertThat(codes(answer).subList(5, 14)).containsOnly("request.invalid");
        assertThat(codes(answer).get(14)).isEqualTo("feed.message-differs");
        assertThat(codes(answer).get(15)).isEqualTo("location.unknown");
        assertThat(feeds.onHand(sku)).isEqualTo(3);

        var feed = feeds.feed(pos);
        assertThat(feed.path("refused").asInt()).isEqualTo(14);
        assertThat(feed.path("conflicts").asInt()).isEqualTo(1);
        assertThat(feed.path("applied").asInt()).isEqualTo(2);
        var refusals = shop.read("/api/feeds/" + pos + "/refusals?limit=100").path("refusals");
        assertThat(refusals.valueStream().map(one -> one.path("externalId").asString()))
                .contains("2", "7", "13");
        // Corrected, it may come again under the same name.
        assertThat(outcome(feeds.tell(pos, feeds.message("2", "SALE", sku, "\"quantity\":1", 60))))
                .containsExactly("APPLIED");
    }

    @Test
    void aRefusedRequestLeavesNothing() {
        var pos = shop.name("pos");
        refused(shop.post("/api/feeds/" + pos + "/messages", "{}"), 400, "request.invalid");
        refused(
                shop.post("/api/feeds/" + pos + "/messages", "{\"messages\":[]}"),
                400,
                "request.invalid");
        refused(shop.get("/api/feeds/" + pos), 404, "feed.unknown");
        refused(shop.get("/api/feeds/" + pos + "/messages"), 404, "feed.unknown");
    }

    @Test
    void missingNumbersAreSeenAndStopNothing() {
        var sku = shop.product();
        var pos = shop.name("pos");
        for (int number : new int[] {3, 9, 5, 6}) {
            feeds.tell(pos, numbered(sku, number));
        }
        assertThat(feeds.feed(pos).path("lastSequence").asInt()).isEqualTo(9);
        assertThat(feeds.feed(pos).path("missing").asInt()).isEqualTo(3);
        assertThat(feeds.feed(pos).path("gaps").toString())
                .isEqualTo("[{\"from\":4,\"to\":4},{\"from\":7,\"to\":8}]");
        feeds.tell(pos, numbered(sku, 4), numbered(sku, 8), numbered(sku, 7));
        assertThat(feeds.feed(pos).path("missing").asInt()).isZero();
        assertThat(feeds.onHand(sku)).isEqualTo(7);
        var page = shop.read("/api/feeds/" + pos + "/messages?limit=4&result=APPLIED");
        assertThat(page.path("messages")).hasSize(4);
        var rest =
                shop.read(
                        "/api/feeds/%s/messages?limit=4&result=APPLIED&cursor=%s"
                                .formatted(pos, page.path("next").asString()));
        assertThat(rest.path("messages")).hasSize(3);
    }

    @Test
    void whatACountHasSeenChangesNothingWhenItIsToldLate() {
        var sku = shop.product();
        var pos = shop.name("pos");
        var rfid = shop.name("rfid");
        feeds.tell(pos, feeds.message("1", "RECEIPT", sku, "\"quantity\":10", 100));
        feeds.tell(rfid, feeds.message("1", "COUNT", sku, "\"counted\":8", 50));
        assertThat(outcome(feeds.tell(pos, feeds.message("2", "SALE", sku, "\"quantity\":2", 60))))
                .containsExactly("ABSORBED");
        assertThat(outcome(feeds.tell(rfid, feeds.message("0", "COUNT", sku, "\"counted\":3", 70))))
                .containsExactly("SUPERSEDED");
        assertThat(outcome(feeds.tell(pos, feeds.message("3", "SALE", sku, "\"quantity\":1", 40))))
                .containsExactly("APPLIED");
        assertThat(feeds.onHand(sku)).isEqualTo(7);
    }

    private String numbered(String sku, int number) {
        return feeds.message(
                "n-" + number, "RECEIPT", sku, "\"quantity\":1,\"sequence\":" + number, 50);
    }

    private static List<JsonNode> results(Answer answer) {
        return answer.json().path("results").valueStream().toList();
    }

    private static List<String> outcome(Answer answer) {
        return results(answer).stream().map(one -> one.path("result").asString()).toList();
    }

    private static List<String> codes(Answer answer) {
        return results(answer).stream().map(one -> one.path("code").asString("")).toList();
    }
}

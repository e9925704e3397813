package org.waybill.app.life.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Crowd;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Shop;
import org.waybill.app.life.stock.FeedStory.Message;
import tools.jackson.databind.JsonNode;

/** What other systems tell is taken once each, and comes to the same in any order. */
class FeedTest {

    private static final int SOURCES = 3;

    private final Shop shop = new Shop();
    private final List<String> places = List.of(shop.store(1), shop.store(2));

    @Test
    void comesToTheSameInAnyOrderAndHoweverOftenItIsTold() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var story = new FeedStory(random, shop.now(), 50, SOURCES, 2, 2);
        for (int order = 0; order < 3; order++) {
            var arrivals = new ArrayList<>(story.messages());
            arrivals.addAll(story.messages().subList(0, 20));
            Collections.shuffle(arrivals, random);
            var run = new Run();
            int from = 0;
            while (from < arrivals.size()) {
                int to = Math.min(arrivals.size(), from + 1 + random.nextInt(15));
                run.tell(arrivals.subList(from, to));
                from = to;
            }
            run.holds(story, seed);
            assertThat(run.total("duplicates")).as("seed %d", seed).isEqualTo(20);
        }
        shop.channel(places.getFirst());
        Invariants.hold(shop);
    }

    @Test
    void comesToTheSameWhenSixteenTellItAtOnce() {
        long seed = new Random().nextLong();
        var story = new FeedStory(new Random(seed), shop.now(), 60, SOURCES, 2, 2);
        var run = new Run();
        Crowd.of(
                16,
                teller -> {
                    var mine = new ArrayList<>(story.messages());
                    Collections.shuffle(mine, new Random(seed + teller));
                    for (int from = 0; from < mine.size(); from += 20) {
                        run.tell(mine.subList(from, Math.min(mine.size(), from + 20)));
                    }
                    return teller;
                });
        run.holds(story, seed);
        assertThat(run.total("duplicates"))
                .as("seed %d", seed)
                .isEqualTo(15L * story.messages().size());
        shop.channel(places.getFirst());
        Invariants.hold(shop);
    }

    /** Nothing is known of the SKU yet, so whoever looks first must keep the others out as well. */
    @Test
    void theFirstMessagesOfASkuComeToTheSameWhenToldAtOnce() {
        var skus = IntStream.range(0, 60).mapToObj(i -> shop.product()).toList();
        var pos = shop.name("pos");
        var rfid = shop.name("rfid");
        skus.forEach(
                sku ->
                        Crowd.atOnce(
                                List.of(
                                        () -> tell(rfid, message(sku, "COUNT", "counted", 4, 90)),
                                        () ->
                                                tell(
                                                        pos,
                                                        message(
                                                                sku,
                                                                "RECEIPT",
                                                                "quantity",
                                                                180,
                                                                60)))));
        assertThat(skus).allSatisfy(sku -> assertThat(onHand(sku)).isEqualTo(184));
    }

    @Test
    void aSaleOfWhatTheRecordsDoNotHaveWaitsForWhatExplainsIt() {
        var sku = shop.product();
        var pos = shop.name("pos");
        var sale = message("T-1", "SALE", sku, "\"quantity\":2", 30);
        var first = results(tell(pos, sale)).getFirst();
        assertThat(first.path("result").asString()).isEqualTo("PENDING");
        assertThat(first.path("code").asString()).isEqualTo("stock.negative");
        assertThat(feed(pos).path("pending").asInt()).isEqualTo(1);
        assertThat(onHand(sku)).isZero();

        var received = shop.receive(sku, places.getFirst(), 5);
        assertThat(received.json().path("onHand").asInt()).isEqualTo(3);

        assertThat(outcome(tell(pos, sale))).containsExactly("DUPLICATE");
        assertThat(feed(pos).path("pending").asInt()).isZero();
        assertThat(feed(pos).path("applied").asInt()).isEqualTo(1);
        var ledger = shop.read(Shop.stock(sku, places.getFirst()) + "/ledger");
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
                tell(
                        pos,
                        message("1", "RECEIPT", sku, "\"quantity\":5", 90),
                        message("2", "SALE", "NO-SUCH", "\"quantity\":1", 80),
                        message("3", "SALE", kit, "\"quantity\":1", 80),
                        message("4", "SALE", paper, "\"quantity\":1", 80),
                        message("5", "SALE", sku, "\"quantity\":1", -600),
                        message("6", "SALE", sku, "\"quantity\":-1", 80),
                        message("7", "SALE", sku, "\"quantity\":1.5", 80),
                        message("8", "SALE", sku, "\"delta\":1", 80),
                        message("9", "ADJUSTMENT", sku, "\"delta\":0", 80),
                        message("10", "COUNT", sku, "\"counted\":-1", 80),
                        message("11", "GIFT", sku, "\"quantity\":1", 80),
                        message("12", "SALE", sku, "\"quantity\":1,\"colour\":\"red\"", 80),
                        "{}",
                        "5",
                        message("1", "RECEIPT", sku, "\"quantity\":6", 90),
                        message("13", "SALE", sku, "\"quantity\":2", 70)
                                .replace(places.getFirst(), "NO-SUCH"),
                        message("14", "SALE", sku, "\"quantity\":2", 70));
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
        assertThat(onHand(sku)).isEqualTo(3);

        var feed = feed(pos);
        assertThat(feed.path("refused").asInt()).isEqualTo(14);
        assertThat(feed.path("conflicts").asInt()).isEqualTo(1);
        assertThat(feed.path("applied").asInt()).isEqualTo(2);
        var refusals = shop.read("/api/feeds/" + pos + "/refusals?limit=100").path("refusals");
        assertThat(refusals.valueStream().map(one -> one.path("externalId").asString()))
                .contains("2", "7", "13");
        // Corrected, it may come again under the same name.
        assertThat(outcome(tell(pos, message("2", "SALE", sku, "\"quantity\":1", 60))))
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
            tell(pos, numbered(sku, number));
        }
        assertThat(feed(pos).path("lastSequence").asInt()).isEqualTo(9);
        assertThat(feed(pos).path("missing").asInt()).isEqualTo(3);
        assertThat(feed(pos).path("gaps").toString())
                .isEqualTo("[{\"from\":4,\"to\":4},{\"from\":7,\"to\":8}]");
        tell(pos, numbered(sku, 4), numbered(sku, 8), numbered(sku, 7));
        assertThat(feed(pos).path("missing").asInt()).isZero();
        assertThat(onHand(sku)).isEqualTo(7);
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
        tell(pos, message("1", "RECEIPT", sku, "\"quantity\":10", 100));
        tell(rfid, message("1", "COUNT", sku, "\"counted\":8", 50));
        assertThat(outcome(tell(pos, message("2", "SALE", sku, "\"quantity\":2", 60))))
                .containsExactly("ABSORBED");
        assertThat(outcome(tell(rfid, message("0", "COUNT", sku, "\"counted\":3", 70))))
                .containsExactly("SUPERSEDED");
        assertThat(outcome(tell(pos, message("3", "SALE", sku, "\"quantity\":1", 40))))
                .containsExactly("APPLIED");
        assertThat(onHand(sku)).isEqualTo(7);
    }

    private String numbered(String sku, int number) {
        return message("n-" + number, "RECEIPT", sku, "\"quantity\":1,\"sequence\":" + number, 50);
    }

    /** The only message of its source about a SKU. */
    private String message(String sku, String type, String field, int units, int secondsAgo) {
        return message(sku, type, sku, "\"%s\":%d".formatted(field, units), secondsAgo);
    }

    /** About the first place, so many seconds ago. */
    private String message(String name, String type, String sku, String more, int secondsAgo) {
        return """
               {"externalId":"%s","occurredAt":"%s","type":"%s","sku":"%s","location":"%s",%s}
               """
                .formatted(
                        name,
                        shop.now().minusSeconds(secondsAgo),
                        type,
                        sku,
                        places.getFirst(),
                        more);
    }

    private Answer tell(String source, String... messages) {
        return done(
                shop.post(
                        "/api/feeds/" + source + "/messages",
                        "{\"messages\":[" + String.join(",", messages) + "]}"));
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

    private JsonNode feed(String source) {
        return shop.read("/api/feeds/" + source);
    }

    private int onHand(String sku) {
        return shop.read(Shop.stock(sku, places.getFirst())).path("onHand").asInt();
    }

    /** The story told once, of products and by sources that nobody else uses. */
    private final class Run {

        private final List<String> skus = List.of(shop.product(), shop.product());
        private final List<String> sources =
                IntStream.range(0, SOURCES).mapToObj(i -> shop.name("source")).toList();

        void tell(List<Message> messages) {
            messages.stream()
                    .collect(Collectors.groupingBy(Message::source))
                    .forEach(
                            (source, theirs) ->
                                    FeedTest.this.tell(
                                            sources.get(source),
                                            theirs.stream()
                                                    .map(m -> m.json(skus, places))
                                                    .toArray(String[]::new)));
        }

        long total(String field) {
            return sources.stream().mapToLong(source -> feed(source).path(field).asLong()).sum();
        }

        void holds(FeedStory story, long seed) {
            for (int sku = 0; sku < skus.size(); sku++) {
                for (int place = 0; place < places.size(); place++) {
                    var stock = shop.read(Shop.stock(skus.get(sku), places.get(place)));
                    assertThat(stock.path("onHand").asInt())
                            .as("seed %d", seed)
                            .isEqualTo(story.onHand(sku, place));
                }
            }
            assertThat(total("pending")).as("seed %d", seed).isZero();
            assertThat(total("conflicts") + total("refused")).as("seed %d", seed).isZero();
            story.sizes()
                    .forEach(
                            (source, size) -> {
                                var feed = feed(sources.get(source));
                                assertThat(
                                                feed.path("applied").asLong()
                                                        + feed.path("absorbed").asLong()
                                                        + feed.path("superseded").asLong())
                                        .as("seed %d", seed)
                                        .isEqualTo(size);
                                assertThat(feed.path("missing").asInt()).isZero();
                            });
        }
    }
}

package org.waybill.app.life.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.Crowd;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Shop;
import org.waybill.app.life.stock.FeedStory.Message;

/** What other systems tell comes to the same in any order, told once or often. */
class FeedOrderTest {

    private static final int SOURCES = 3;

    private final Shop shop = new Shop();
    private final FeedTelling feeds = new FeedTelling(shop);

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
        shop.channel(feeds.places().getFirst());
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
        shop.channel(feeds.places().getFirst());
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
                                        () ->
                                                feeds.tell(
                                                        rfid, only(sku, "COUNT", "counted", 4, 90)),
                                        () ->
                                                feeds.tell(
                                                        pos,
                                                        only(
                                                                sku,
                                                                "RECEIPT",
                                                                "quantity",
                                                                180,
                                                                60)))));
        assertThat(skus).allSatisfy(sku -> assertThat(feeds.onHand(sku)).isEqualTo(184));
    }

    /** The only message of its source about a SKU. */
    private String only(String sku, String type, String field, int units, int secondsAgo) {
        return feeds.message(sku, type, sku, "\"%s\":%d".formatted(field, units), secondsAgo);
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
                                    feeds.tell(
                                            sources.get(source),
                                            theirs.stream()
                                                    .map(m -> m.json(skus, feeds.places()))
                                                    .toArray(String[]::new)));
        }

        long total(String field) {
            return sources.stream()
                    .mapToLong(source -> feeds.feed(source).path(field).asLong())
                    .sum();
        }

        void holds(FeedStory story, long seed) {
            for (int sku = 0; sku < skus.size(); sku++) {
                for (int place = 0; place < feeds.places().size(); place++) {
                    var stock = shop.read(Shop.stock(skus.get(sku), feeds.places().get(place)));
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
                                var feed = feeds.feed(sources.get(source));
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

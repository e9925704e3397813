package org.waybill.projection.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.domain.RejectedException;
import org.waybill.domain.feed.Feed;
import org.waybill.domain.feed.FeedEvent.BatchTaken;
import org.waybill.domain.feed.RefusedMessage;
import org.waybill.domain.feed.Tally;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.FeedMessage;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.stock.StockEvent.MessageAbsorbed;
import org.waybill.domain.stock.StockEvent.MessageApplied;
import org.waybill.domain.stock.StockEvent.MessagePending;
import org.waybill.domain.stock.StockEvent.PendingApplied;
import org.waybill.projection.ReadSide;

class FeedQueriesTest {

    private static final Sku SKU = new Sku("MUG");
    private static final LocationId STORE = new LocationId("S-1");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final String POS = "pos";

    private final ReadSide readSide = ReadSide.fresh();
    private final FeedQueries queries = readSide.get(FeedQueries.class);

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void tellsWhatBecameOfMessages() {
        record(new MessageApplied(SKU, STORE, message("a", 1L), 1));
        record(new MessagePending(SKU, STORE, message("b", 2L), -1));
        record(new MessageAbsorbed(SKU, STORE, message("c", 5L), NOW));
        batch(new Tally(1, 1, 1, 0, 2, 1, 1), "x", 7L);
        readSide.deliver(2);

        var feed = queries.feed(POS).view();
        assertThat(List.of(feed.applied(), feed.pending(), feed.absorbed(), feed.superseded()))
                .containsExactly(1L, 1L, 1L, 0L);
        assertThat(List.of(feed.duplicates(), feed.conflicts(), feed.refused()))
                .containsExactly(2L, 1L, 1L);
        assertThat(feed.lastSequence()).isEqualTo(7);
        assertThat(feed.missing()).isEqualTo(3);
        assertThat(feed.gaps()).containsExactly(new FeedView.Gap(3, 4), new FeedView.Gap(6, 6));
        assertThat(feed.newestOccurredAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void whatWaitedIsAppliedAndWhatWasRefusedMayBeTakenLater() {
        record(new MessagePending(SKU, STORE, message("b", 2L), -1));
        batch(new Tally(0, 1, 0, 0, 0, 0, 1), "x", null);
        record(new PendingApplied(SKU, STORE, message("b", 2L), -1));
        record(new MessageApplied(SKU, STORE, message("x", null), 1));
        readSide.deliver(10);

        assertThat(results("PENDING")).isEmpty();
        assertThat(results("APPLIED")).containsExactly("b", "x");
        var refusal = queries.refusals(POS, null, 10).view().items().getFirst();
        assertThat(refusal.externalId()).isEqualTo("x");
        assertThat(refusal.taken()).isTrue();
    }

    @Test
    void pagesThroughMessages() {
        IntStream.range(0, 7)
                .forEach(i -> record(new MessageApplied(SKU, STORE, message("m" + i, null), 1)));
        readSide.deliver(3);

        var first = queries.messages(POS, "APPLIED", null, 4).view();
        var rest = queries.messages(POS, "APPLIED", first.next(), 4).view();
        assertThat(first.items()).hasSize(4);
        assertThat(rest.items())
                .extracting(FeedMessageView::externalId)
                .containsExactly("m4", "m5", "m6");
        assertThat(rest.next()).isNull();
    }

    @Test
    void doesNotKnowASourceOfWhichNothingCame() {
        assertThatThrownBy(() -> queries.feed("nobody")).isInstanceOf(RejectedException.class);
    }

    private List<String> results(String result) {
        return queries.messages(POS, result, null, 10).view().items().stream()
                .map(FeedMessageView::externalId)
                .toList();
    }

    private void record(StockEvent event) {
        readSide.append(Stock.address(SKU), event);
    }

    private void batch(Tally tally, String refused, @Nullable Long sequence) {
        var message = new RefusedMessage(refused, sequence, "product.unknown", "There is none.");
        readSide.append(Feed.address(POS), new BatchTaken(POS, tally, List.of(message)));
    }

    private static FeedMessage message(String name, @Nullable Long sequence) {
        var at = sequence == null ? NOW : NOW.plusSeconds(sequence);
        return new FeedMessage(POS, name, sequence, FeedMessage.Kind.RECEIPT, at, 1, null);
    }
}

package org.waybill.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.stock.StockStory.DC;
import static org.waybill.domain.stock.StockStory.LAMP;
import static org.waybill.domain.stock.StockStory.LATER;
import static org.waybill.domain.stock.StockStory.NOW;
import static org.waybill.domain.stock.StockStory.SHOP;
import static org.waybill.domain.stock.StockStory.SOON;
import static org.waybill.domain.stock.StockStory.received;
import static org.waybill.domain.stock.StockStory.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.stock.FeedMessage.Kind;
import org.waybill.domain.stock.StockCommand.ReceiveStock;
import org.waybill.domain.stock.StockCommand.RecordCount;
import org.waybill.domain.stock.StockCommand.TakeMessage;
import org.waybill.domain.stock.StockEvent.CountRequested;
import org.waybill.domain.stock.StockEvent.CountTaken;
import org.waybill.domain.stock.StockEvent.MessageAbsorbed;
import org.waybill.domain.stock.StockEvent.MessageApplied;
import org.waybill.domain.stock.StockEvent.MessagePending;
import org.waybill.domain.stock.StockEvent.PendingApplied;
import org.waybill.domain.stock.StockEvent.StockCounted;

class FeedingTest {

    private static final FeedMessage SALE = message("sale", Kind.SALE, SOON, -3);
    private static final FeedMessage LATE_SALE = message("late", Kind.SALE, NOW, -2);
    private static final FeedMessage COUNT = message("count", Kind.COUNT, SOON, 7);

    @Test
    void aDifferenceIsApplied() {
        stock(received(DC, 10)).when(take(SALE)).then(new MessageApplied(LAMP, DC, SALE, -3));
        assertThat(stock(received(DC, 10)).after(take(SALE)).state().at(DC).onHand()).isEqualTo(7);
    }

    @Test
    void whatTheRecordsDoNotHaveWaitsUntilItComesIn() {
        var waiting = stock(received(DC, 2), received(SHOP, 9)).after(take(SALE));
        assertThat(waiting.state().at(DC).onHand()).isEqualTo(2);
        waiting.when(new ReceiveStock(LAMP, DC, 1, null))
                .then(received(DC, 1), new PendingApplied(LAMP, DC, SALE, -3));
        waiting.when(new ReceiveStock(LAMP, SHOP, 1, null)).then(received(SHOP, 1));
        stock().when(take(SALE)).then(new MessagePending(LAMP, DC, SALE, -3));
        assertThat(
                        waiting.after(new ReceiveStock(LAMP, DC, 1, null))
                                .state()
                                .at(DC)
                                .reckoning()
                                .waiting())
                .isEmpty();
    }

    @Test
    void whatWaitsIsTriedInTheOrderInWhichItHappened() {
        var waiting = stock().after(take(SALE)).after(take(LATE_SALE));
        waiting.when(new ReceiveStock(LAMP, DC, 5, null))
                .then(
                        received(DC, 5),
                        new PendingApplied(LAMP, DC, LATE_SALE, -2),
                        new PendingApplied(LAMP, DC, SALE, -3));
        waiting.when(new ReceiveStock(LAMP, DC, 4, null))
                .then(received(DC, 4), new PendingApplied(LAMP, DC, LATE_SALE, -2));
    }

    @Test
    void aCountIsTheTruthOfItsInstant() {
        var counted = stock(received(DC, 10)).after(take(COUNT));
        assertThat(counted.state().at(DC).onHand()).isEqualTo(7);
        counted.when(take(LATE_SALE)).then(new MessageAbsorbed(LAMP, DC, LATE_SALE, SOON));
        counted.when(take(message("same", Kind.SALE, SOON, -1)))
                .then(new MessageAbsorbed(LAMP, DC, message("same", Kind.SALE, SOON, -1), SOON));
        var after = message("after", Kind.SALE, LATER, -1);
        counted.when(take(after)).then(new MessageApplied(LAMP, DC, after, -1));
    }

    @Test
    void aCountThatAgreesIsRememberedToo() {
        stock(received(DC, 7)).when(take(COUNT)).then(new MessageApplied(LAMP, DC, COUNT, 0));
        stock(received(DC, 7))
                .after(take(COUNT))
                .when(take(LATE_SALE))
                .then(new MessageAbsorbed(LAMP, DC, LATE_SALE, SOON));
    }

    @Test
    void anOlderCountChangesNothing() {
        var older = message("older", Kind.COUNT, NOW, 99);
        stock(received(DC, 10))
                .after(take(COUNT))
                .when(take(older))
                .then(new MessageAbsorbed(LAMP, DC, older, SOON));
    }

    @Test
    void aCountEndsWhatWaitedBeforeIt() {
        stock().after(take(LATE_SALE))
                .when(take(COUNT))
                .then(
                        new MessageApplied(LAMP, DC, COUNT, 7),
                        new MessageAbsorbed(LAMP, DC, LATE_SALE, SOON));
    }

    @Test
    void whatLeftAfterACountThatDidNotFindItWaitsAsPartOfTheCount() {
        // Seven were there at the count, and nine have gone since; three are left by the records.
        var gone = stock(received(DC, 3));
        var command = new TakeMessage(LAMP, DC, COUNT, -9);
        gone.when(command)
                .then(
                        new MessageApplied(LAMP, DC, COUNT, -3),
                        new MessagePending(LAMP, DC, COUNT, -2));
        gone.after(command)
                .when(new ReceiveStock(LAMP, DC, 4, null))
                .then(received(DC, 4), new PendingApplied(LAMP, DC, COUNT, -2));
    }

    @Test
    void refusesToHoldMoreThanCanBeAddedUpSafely() {
        var full = stock(received(DC, StockDecisions.MOST_ON_HAND));
        full.when(take(message("r", Kind.RECEIPT, NOW, 1))).refused("stock.too-much");
        full.when(take(message("r", Kind.RECEIPT, NOW, -1)))
                .then(new MessageApplied(LAMP, DC, message("r", Kind.RECEIPT, NOW, -1), -1));
    }

    @Test
    void aCountByPeopleIsRefusedIfANewerOneStands() {
        var counted = stock(received(DC, 10)).after(count(8, SOON, "ana"));
        counted.when(count(9, NOW, "ana")).refused("stock.count-outdated");
        counted.when(count(8, NOW, "ana")).refused("stock.count-outdated");
        counted.when(count(9, NOW, null)).refused("stock.count-outdated");
        counted.when(count(8, NOW, null)).nothing();
        counted.when(count(9, SOON, "ana"))
                .then(
                        new StockCounted(LAMP, DC, 9, SOON, 1),
                        new CountTaken(LAMP, DC, "ana", 9, SOON));
        counted.when(take(SALE)).then(new MessageAbsorbed(LAMP, DC, SALE, SOON));
    }

    @Test
    void aCountThatSaysWhoCountedOrWasAskedForIsAlwaysRecorded() {
        stock(received(DC, 10))
                .when(count(10, NOW, "ana"))
                .then(new CountTaken(LAMP, DC, "ana", 10, NOW));
        var asked =
                stock(
                        received(DC, 10),
                        new CountRequested(LAMP, DC, AdjustmentReason.NOT_IN_STOCK));
        asked.when(count(10, NOW, null)).then(new CountTaken(LAMP, DC, null, 10, NOW));
        asked.after(count(10, NOW, null)).when(count(10, NOW, null)).nothing();
    }

    private static TakeMessage take(FeedMessage message) {
        return new TakeMessage(LAMP, DC, message, 0);
    }

    private static RecordCount count(long counted, Instant at, @Nullable String source) {
        return new RecordCount(LAMP, DC, counted, at, 0, source);
    }

    private static FeedMessage message(String name, Kind kind, Instant at, long units) {
        return new FeedMessage("pos", name, null, kind, at, units, null);
    }
}

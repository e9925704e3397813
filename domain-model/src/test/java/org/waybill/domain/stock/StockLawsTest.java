package org.waybill.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Decision;
import org.waybill.domain.Laws;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.stock.HoldTask.HoldStock;
import org.waybill.domain.stock.StockCommand.ReserveStock;
import org.waybill.domain.stock.StockEvent.HoldReleased;
import org.waybill.domain.stock.StockEvent.PreorderEnded;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockConsumed;
import org.waybill.domain.stock.StockEvent.StockCounted;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.domain.stock.StockEvent.TransferReceived;
import org.waybill.domain.stock.StockEvent.TransferShipped;
import org.waybill.domain.stock.TransferTask.ReserveTransferStock;

class StockLawsTest {

    private static final List<Eligible> WAYS_TO_COUNT =
            List.of(Eligible.EVERYWHERE, Eligible.only(StockStory.DC), Eligible.only());

    /** What a command did: the stock before, the facts, the stock after. */
    private record Step(
            Stock before, StockCommand command, @Nullable List<StockEvent> events, Stock after) {}

    @Test
    void theBooksAlwaysBalance() {
        Laws.over(2_500)
                .hold(
                        "the books of stock balance",
                        StockHistories::withPolicies,
                        commands ->
                                run(commands, (steps, last) -> StockBooks.balance(last.after())));
    }

    @Test
    void theLedgersDeltasAddUpToThePositions() {
        Laws.over(2_500)
                .hold(
                        "the ledger is the position",
                        StockHistories::withPolicies,
                        commands ->
                                run(
                                        commands,
                                        (log, last) ->
                                                assertThat(onHand(last.after()))
                                                        .isEqualTo(ledger(log))));
    }

    @Test
    void aReplayGivesTheSameStockAndARefusalLeavesNothing() {
        Laws.over(2_500)
                .hold(
                        "a replay gives the same stock",
                        StockHistories::withPolicies,
                        commands ->
                                run(
                                        commands,
                                        (log, last) -> {
                                            assertThat(after(Stock.NONE, log))
                                                    .isEqualTo(last.after());
                                            assertThat(last.after().version())
                                                    .isEqualTo(log.size());
                                        }));
    }

    @Test
    void whatIsAcceptedWasAvailableJustBefore() {
        Laws.over(2_500)
                .hold(
                        "accepted demand was available",
                        StockHistories::withPolicies,
                        commands -> run(commands, (log, last) -> wasAvailable(last)));
    }

    @Test
    void availabilityDropsByExactlyWhatWasPromised() {
        Laws.over(2_500)
                .hold(
                        "availability drops by what was promised",
                        StockHistories::withPolicies,
                        commands -> run(commands, (log, last) -> drops(last)));
    }

    @Test
    void anExplanationEndsInWhatIsAvailable() {
        Laws.over(2_500)
                .hold(
                        "the steps add up",
                        StockHistories::withPolicies,
                        commands -> run(commands, (log, last) -> addsUp(last)));
    }

    @Test
    void whatIsRememberedIsWhatFollowsFromTheState() {
        Laws.over(2_500)
                .hold(
                        "what is remembered follows from the state",
                        StockHistories::withPolicies,
                        commands -> run(commands, (log, last) -> follows(last)));
    }

    /** Asked now and then, so that one change and several are carried along. */
    private static void follows(Step step) {
        var stock = step.after();
        if (stock.version() % 4 == 1) {
            return;
        }
        var anew = anew(stock);
        for (var eligible : WAYS_TO_COUNT) {
            assertThat(stock.sum(eligible)).isEqualTo(anew.sum(eligible));
        }
        for (long seconds : List.of(0L, 30L, 200L, 2_000L)) {
            var at = StockStory.NOW.plusSeconds(seconds);
            assertThat(stock.index().ended(at, stock.holds()))
                    .isEqualTo(anew.index().ended(at, anew.holds()));
        }
    }

    @Test
    void whoCountsIsOnlyAskedWhenTheSumIs() {
        var asked = new AtomicInteger();
        Eligible everywhere = location -> asked.incrementAndGet() > 0;
        var one = Stock.NONE.evolve(new StockReceived(StockStory.LAMP, StockStory.DC, 1, null));
        assertThat(one.sum(everywhere).onHand()).isEqualTo(1);
        var two = one.evolve(new StockReceived(StockStory.LAMP, StockStory.SHOP, 2, null));
        assertThat(asked).hasValue(1);
        assertThat(two.sum(everywhere).onHand()).isEqualTo(3);
        assertThat(asked).hasValue(2);
        assertThat(Stock.NONE.sum(everywhere)).isEqualTo(PositionSum.NONE);
        assertThat(asked).hasValue(2);
    }

    /** The same state, of which nothing was ever asked. */
    private static Stock anew(Stock stock) {
        return new Stock(
                stock.version(),
                stock.positions(),
                stock.policies(),
                stock.holds(),
                stock.reservations(),
                stock.demand(),
                stock.supplies(),
                stock.lots());
    }

    private static void addsUp(Step step) {
        if (!(step.command() instanceof ReserveStock c)) {
            return;
        }
        var sum = step.after().availability(c.terms());
        long soFar = 0;
        for (var part : Explanation.of(sum, Availability.parts(c.terms(), step.after()))) {
            soFar += part.quantity();
            assertThat(part.sum()).isEqualTo(soFar);
        }
        assertThat(soFar).isEqualTo(sum.available());
    }

    @Test
    void aPromiseIsNeverMadeBeyondWhatIsThere() {
        Laws.over(2_500)
                .hold(
                        "no unit is promised twice",
                        StockHistories::plain,
                        commands -> run(commands, (log, last) -> promisedOnce(last)));
    }

    private static void run(
            List<StockCommand> commands, BiConsumer<List<StockEvent>, Step> eachStep) {
        var stock = Stock.NONE;
        var log = new ArrayList<StockEvent>();
        for (var command : commands) {
            var decision = StockDecisions.decide(stock, command);
            var events =
                    decision instanceof Decision.Accepted<StockEvent>(var facts) ? facts : null;
            var next = events == null ? stock : after(stock, events);
            log.addAll(events == null ? List.of() : events);
            eachStep.accept(log, new Step(stock, command, events, next));
            stock = next;
        }
    }

    /** Holds that were over or were the cart's own ended first, so they did not count. */
    private static Stock justBefore(Step step) {
        var ended = new ArrayList<StockEvent>();
        for (var event : step.events() == null ? List.<StockEvent>of() : step.events()) {
            if (event instanceof HoldReleased || event instanceof PreorderEnded) {
                ended.add(event);
            }
        }
        return after(step.before(), ended);
    }

    private static void wasAvailable(Step step) {
        if (step.events() == null) {
            return;
        }
        switch (step.command()) {
            case HoldStock c ->
                    assertThat(sum(c.lines()))
                            .isLessThanOrEqualTo(StockBooks.available(justBefore(step), c.terms()));
            case ReserveStock c -> {
                var before = justBefore(step);
                assertThat(sum(c.lines()))
                        .isLessThanOrEqualTo(StockBooks.available(before, c.terms()));
                if (c.location() != null) {
                    assertThat(sum(c.lines()))
                            .isLessThanOrEqualTo(before.at(c.location()).available());
                }
            }
            default -> {}
        }
    }

    /**
     * Under the terms of the command and for its channel a promise costs exactly its quantity,
     * whether it is made on the network or at a location and whatever is withheld, unless there is
     * no end anyway. Another channel loses less where the promise is taken from a quota.
     */
    private static void drops(Step step) {
        if (!(step.command() instanceof ReserveStock c)
                || step.events() == null
                || c.terms().backorder().unlimited()) {
            return;
        }
        var before = justBefore(step).availability(c.terms());
        var after = step.after().availability(c.terms());
        assertThat(after.available()).isEqualTo(before.available() - sum(c.lines()));
    }

    private static void promisedOnce(Step step) {
        if (step.events() == null) {
            return;
        }
        if (step.command() instanceof HoldStock
                || step.command() instanceof ReserveStock
                || step.command() instanceof ReserveTransferStock) {
            assertThat(StockBooks.promised(step.after()))
                    .isLessThanOrEqualTo(StockBooks.sellable(step.after()));
        }
    }

    private static Map<LocationId, Long> ledger(List<StockEvent> log) {
        var sums = new HashMap<LocationId, Long>();
        for (var event : log) {
            switch (event) {
                case StockReceived e -> sums.merge(e.location(), e.quantity(), Long::sum);
                case StockAdjusted e -> sums.merge(e.location(), e.delta(), Long::sum);
                case StockCounted e -> sums.merge(e.location(), e.delta(), Long::sum);
                case StockConsumed e -> sums.merge(e.location(), -e.quantity(), Long::sum);
                case TransferShipped e -> sums.merge(e.location(), -e.quantity(), Long::sum);
                case TransferReceived e -> sums.merge(e.location(), e.quantity(), Long::sum);
                default -> {}
            }
        }
        sums.values().removeIf(units -> units == 0);
        return sums;
    }

    private static Map<LocationId, Long> onHand(Stock stock) {
        var units = new HashMap<LocationId, Long>();
        stock.positions().forEach((location, position) -> units.put(location, position.onHand()));
        units.values().removeIf(there -> there == 0);
        return units;
    }

    private static Stock after(Stock stock, List<StockEvent> events) {
        var next = stock;
        for (var event : events) {
            next = next.evolve(event);
        }
        return next;
    }

    private static long sum(List<LineQuantity> lines) {
        return lines.stream().mapToLong(LineQuantity::quantity).sum();
    }
}

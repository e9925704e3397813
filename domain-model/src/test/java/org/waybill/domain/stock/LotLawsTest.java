package org.waybill.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Decision;
import org.waybill.domain.Laws;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.stock.LotChange.LotsAdded;
import org.waybill.domain.stock.LotChange.LotsAllotted;
import org.waybill.domain.stock.LotChange.LotsLeft;
import org.waybill.domain.stock.LotChange.LotsNotArrived;
import org.waybill.domain.stock.LotChange.LotsReceived;
import org.waybill.domain.stock.LotChange.LotsRemoved;
import org.waybill.domain.stock.StockCommand.AssignStock;

class LotLawsTest {

    private interface Check {
        void at(Stock before, StockCommand command, List<StockEvent> events, Stock after);
    }

    @Test
    void lotsAddUpToThePositionsStateByState() {
        holds("lots add up", (before, command, events, after) -> addUp(after));
    }

    @Test
    void noUnitIsInTwoPlacesAndNoneIsMeantTwice() {
        holds("units are once", (before, command, events, after) -> once(after));
    }

    @Test
    void whatExpiresFirstIsMeantFirst() {
        holds(
                "first expired, first out",
                (before, command, events, after) -> {
                    if (command instanceof AssignStock) {
                        events.forEach(event -> firstExpiredFirst(event, after));
                    }
                });
    }

    @Test
    void whatCameIsHereOrGoneAndIsToldWhere() {
        Laws.over(1_500)
                .hold(
                        "recalls add up",
                        LotHistories::history,
                        commands -> {
                            var log = new ArrayList<StockEvent>();
                            var last = run(commands, (b, c, events, a) -> log.addAll(events));
                            assertThat(here(last)).isEqualTo(told(log));
                        });
    }

    @Test
    void historiesAreRich() {
        var seen = new HashSet<Class<?>>();
        var random = new Random(7);
        for (int i = 0; i < 1_500; i++) {
            run(
                    LotHistories.history(random),
                    (b, c, events, a) -> events.forEach(event -> seen.add(event.getClass())));
        }
        var all =
                IntStream.range(0, LotChange.class.getPermittedSubclasses().length)
                        .<Class<?>>mapToObj(i -> LotChange.class.getPermittedSubclasses()[i])
                        .toList();
        assertThat(seen).containsAll(all);
    }

    private static void holds(String law, Check check) {
        Laws.over(1_500).hold(law, LotHistories::history, commands -> run(commands, check));
    }

    private static Stock run(List<StockCommand> commands, Check check) {
        var state = Stock.NONE;
        for (var command : commands) {
            if (StockDecisions.decide(state, command)
                    instanceof Decision.Accepted<StockEvent>(var events)) {
                var after = StockPromises.after(state, events);
                check.at(state, command, events, after);
                state = after;
            }
        }
        return state;
    }

    private static void addUp(Stock stock) {
        if (!stock.lots().known()) {
            return;
        }
        for (var location : stock.positions().keySet()) {
            var position = stock.at(location);
            assertThat(sum(stock, location, null)).isEqualTo(position.sellable());
            for (var state : StockState.values()) {
                assertThat(sum(stock, location, state)).isEqualTo(position.in(state));
            }
        }
    }

    private static long sum(Stock stock, LocationId location, @Nullable StockState state) {
        return stock.lots().places().entrySet().stream()
                .filter(entry -> entry.getKey().location().equals(location))
                .mapToLong(entry -> entry.getValue().in(state))
                .sum();
    }

    private static void once(Stock stock) {
        var lots = stock.lots();
        var numbers = new HashMap<LotPlace, Long>();
        lots.serials().values().forEach(place -> numbers.merge(place.place(), 1L, Long::sum));
        numbers.forEach(
                (place, units) ->
                        assertThat(units)
                                .isLessThanOrEqualTo(
                                        lots.at(place.location(), place.lot()).onHand()));
        var meant = new HashMap<LotPlace, Long>();
        lots.claims()
                .forEach(
                        (claim, shares) -> {
                            assertThat(shares.allotted())
                                    .isLessThanOrEqualTo(
                                            stock.reservation(
                                                            claim.key().order(), claim.key().line())
                                                    .at(claim.location()));
                            shares.byLot()
                                    .forEach(
                                            (lot, share) -> {
                                                assertThat(share.picked())
                                                        .isBetween(0L, share.allotted());
                                                meant.merge(
                                                        new LotPlace(claim.location(), lot),
                                                        share.allotted(),
                                                        Long::sum);
                                            });
                        });
        lots.places()
                .forEach(
                        (place, there) -> {
                            assertThat(there.sellable()).isNotNegative();
                            assertThat(there.allotted()).isEqualTo(meant.getOrDefault(place, 0L));
                        });
    }

    private static void firstExpiredFirst(StockEvent event, Stock after) {
        if (!(event instanceof LotsAllotted allotted)) {
            return;
        }
        var order = after.lots().firstExpired(allotted.location());
        for (var units : allotted.lots()) {
            for (var earlier : order.subList(0, order.indexOf(units.lot()))) {
                assertThat(after.lots().at(allotted.location(), earlier).free()).isZero();
            }
        }
    }

    private static Map<LotId, Long> here(Stock stock) {
        var sums = new HashMap<LotId, Long>();
        stock.lots()
                .places()
                .forEach((place, there) -> sums.merge(place.lot(), there.onHand(), Long::sum));
        stock.lots()
                .transit()
                .values()
                .forEach(
                        way ->
                                way.lots()
                                        .forEach(
                                                units ->
                                                        sums.merge(
                                                                units.lot(),
                                                                units.quantity(),
                                                                Long::sum)));
        sums.values().removeIf(units -> units == 0);
        return sums;
    }

    private static Map<LotId, Long> told(List<StockEvent> log) {
        var sums = new HashMap<LotId, Long>();
        for (var event : log) {
            if (event instanceof LotsReceived e) {
                e.lots().forEach(lot -> sums.merge(lot.lot(), lot.quantity(), Long::sum));
            } else if (event instanceof LotsAdded e) {
                e.lots().forEach(lot -> sums.merge(lot.lot(), lot.quantity(), Long::sum));
            } else if (event instanceof LotsLeft e) {
                e.lots().forEach(units -> sums.merge(units.lot(), -units.quantity(), Long::sum));
            } else if (event instanceof LotsRemoved e) {
                e.lots().forEach(units -> sums.merge(units.lot(), -units.quantity(), Long::sum));
            } else if (event instanceof LotsNotArrived e) {
                e.lots().forEach(units -> sums.merge(units.lot(), -units.quantity(), Long::sum));
            }
        }
        sums.values().removeIf(units -> units == 0);
        return sums;
    }
}

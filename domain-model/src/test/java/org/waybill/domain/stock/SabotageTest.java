package org.waybill.domain.stock;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waybill.domain.stock.StockStory.LAMP;
import static org.waybill.domain.stock.StockStory.OTHER_ORDER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;
import org.waybill.domain.Decision;
import org.waybill.domain.Laws;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.stock.HoldTask.HoldStock;
import org.waybill.domain.stock.StockCommand.ReserveStock;
import org.waybill.domain.stock.StockEvent.StockReserved;

/** What watches stock finds nothing in good histories, and every kind of sabotage. */
class SabotageTest {

    @Test
    void findsNothingWrongWithWhatTheRulesLetHappen() {
        Laws.over(2_500)
                .hold(
                        "no legal event breaks an invariant",
                        StockHistories::withPolicies,
                        commands -> run(commands, SabotageTest::holds));
    }

    private static void holds(StockCommand command, List<Stock> states, List<StockEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            var after = states.get(i + 1);
            var breaches =
                    StockInvariants.broken(states.get(i), events.get(i), after, backorder(command));
            assertThat(breaches).as("%s of %s", events.get(i), command).isEmpty();
            assertThat(StockSums.broken(after)).as("after %s", events.get(i)).isEmpty();
        }
    }

    private static Backorder backorder(StockCommand command) {
        return switch (command) {
            case HoldStock c -> c.terms().backorder();
            case ReserveStock c -> c.terms().backorder();
            default -> Backorder.NONE;
        };
    }

    @Test
    void findsTheOneUnitTooMany() {
        int[] tried = {0};
        Laws.over(500)
                .hold(
                        "one unit too many is found",
                        StockHistories::plain,
                        commands -> {
                            var stock = last(commands);
                            long left = StockBooks.sellable(stock) - StockBooks.promised(stock);
                            if (left > 0) {
                                assertThat(oversold(stock, left)).isEmpty();
                            }
                            if (left >= 0) {
                                tried[0]++;
                                assertThat(oversold(stock, left + 1))
                                        .extracting(Breach::invariant)
                                        .containsExactly(Invariant.PROMISED);
                            }
                        });
        assertThat(tried[0]).isPositive();
    }

    private static List<Breach> oversold(Stock stock, long units) {
        var event = new StockReserved(LAMP, OTHER_ORDER, new LineId("9"), units, null);
        return StockInvariants.broken(stock, event, stock.evolve(event), Backorder.NONE);
    }

    @Test
    void findsEverySabotage() {
        var tried = new TreeMap<String, Integer>();
        Laws.over(1_500)
                .hold(
                        "sabotage is found",
                        StockHistories::withPolicies,
                        commands -> {
                            var stock = last(commands);
                            SABOTAGES.forEach(
                                    (name, sabotage) -> {
                                        var spoiled = sabotage.apply(stock);
                                        if (!spoiled.equals(stock)) {
                                            tried.merge(name, 1, Integer::sum);
                                            assertThat(StockSums.broken(spoiled))
                                                    .as(name)
                                                    .isNotEmpty();
                                            assertThatThrownBy(() -> StockBooks.balance(spoiled))
                                                    .as(name)
                                                    .isInstanceOf(AssertionError.class);
                                        }
                                    });
                        });
        assertThat(tried.keySet()).isEqualTo(SABOTAGES.keySet());
    }

    private static final Map<String, UnaryOperator<Stock>> SABOTAGES =
            new TreeMap<>(
                    Map.of(
                            "confirmed demand",
                            s -> demand(s, s.demand().confirm(1)),
                            "held demand",
                            s -> demand(s, s.demand().hold(-1)),
                            "reserved at a location",
                            SabotageTest::reserved,
                            "a lost hold",
                            s -> holds(s, less(s.holds())),
                            "a larger hold",
                            SabotageTest::largerHold,
                            "a lost reservation",
                            s -> reservations(s, less(s.reservations())),
                            "a larger reservation",
                            SabotageTest::largerReservation,
                            "a waiting pre-order",
                            SabotageTest::waiting));

    private static Stock demand(Stock s, Demand demand) {
        return new Stock(
                s.version(),
                s.positions(),
                s.policies(),
                s.holds(),
                s.reservations(),
                demand,
                s.supplies(),
                s.lots());
    }

    private static Stock holds(Stock s, TreePMap<ReservationKey, Hold> holds) {
        return new Stock(
                s.version(),
                s.positions(),
                s.policies(),
                holds,
                s.reservations(),
                s.demand(),
                s.supplies(),
                s.lots());
    }

    private static Stock reservations(Stock s, TreePMap<ReservationKey, Reservation> all) {
        return new Stock(
                s.version(),
                s.positions(),
                s.policies(),
                s.holds(),
                all,
                s.demand(),
                s.supplies(),
                s.lots());
    }

    private static <V> TreePMap<ReservationKey, V> less(TreePMap<ReservationKey, V> all) {
        return all.isEmpty() ? all : all.minus(all.firstKey());
    }

    private static Stock reserved(Stock s) {
        if (s.positions().isEmpty()) {
            return s;
        }
        var location = s.positions().firstKey();
        var positions = s.positions().plus(location, s.at(location).move(0, 1));
        return new Stock(
                s.version(),
                positions,
                s.policies(),
                s.holds(),
                s.reservations(),
                s.demand(),
                s.supplies(),
                s.lots());
    }

    private static Stock largerHold(Stock s) {
        if (s.holds().isEmpty()) {
            return s;
        }
        var key = s.holds().firstKey();
        var hold = requireNonNull(s.holds().get(key));
        var larger = new Hold(hold.quantity() + 1, hold.expiresAt(), hold.preordered());
        return holds(s, s.holds().plus(key, larger));
    }

    private static Stock largerReservation(Stock s) {
        if (s.reservations().isEmpty()) {
            return s;
        }
        var key = s.reservations().firstKey();
        return reservations(
                s,
                s.reservations()
                        .plus(key, requireNonNull(s.reservations().get(key)).move(null, 1)));
    }

    private static Stock waiting(Stock s) {
        for (var entry : s.policies().entrySet()) {
            if (entry.getValue().preorder() != null) {
                var policies = s.policies().plus(entry.getKey(), entry.getValue().sellPreorder(1));
                return new Stock(
                        s.version(),
                        s.positions(),
                        policies,
                        s.holds(),
                        s.reservations(),
                        s.demand(),
                        s.supplies(),
                        s.lots());
            }
        }
        return s;
    }

    /** What a command did: the states before, between and after its events. */
    @FunctionalInterface
    private interface Step {
        void check(StockCommand command, List<Stock> states, List<StockEvent> events);
    }

    private static Stock last(List<StockCommand> commands) {
        return run(commands, (command, states, events) -> {});
    }

    private static Stock run(List<StockCommand> commands, Step step) {
        var stock = Stock.NONE;
        for (var command : commands) {
            if (StockDecisions.decide(stock, command)
                    instanceof Decision.Accepted<StockEvent>(var events)) {
                var states = new ArrayList<Stock>();
                states.add(stock);
                events.forEach(event -> states.add(states.getLast().evolve(event)));
                step.check(command, states, events);
                stock = states.getLast();
            }
        }
        return stock;
    }
}

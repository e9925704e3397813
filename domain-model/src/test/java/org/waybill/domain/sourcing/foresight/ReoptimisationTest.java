package org.waybill.domain.sourcing.foresight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waybill.domain.sourcing.foresight.SmallWorlds.place;
import static org.waybill.domain.sourcing.foresight.SmallWorlds.sku;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Laws;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Component;
import org.waybill.domain.sourcing.optimum.Demand;
import org.waybill.domain.sourcing.optimum.Effort;
import org.waybill.domain.sourcing.optimum.LeastCost;
import org.waybill.domain.sourcing.optimum.LocationPrices;
import org.waybill.domain.sourcing.optimum.Offer;
import org.waybill.domain.sourcing.optimum.Outcome;
import org.waybill.domain.sourcing.optimum.Plan;
import org.waybill.domain.sourcing.optimum.Policy;
import org.waybill.domain.sourcing.optimum.Problem;
import org.waybill.domain.sourcing.optimum.Rate;
import org.waybill.domain.sourcing.optimum.Service;
import org.waybill.domain.sourcing.optimum.ServiceId;

class ReoptimisationTest {

    private static final int ALL = 100_000;

    /** A unit that costs so much from each of some locations, now sent by one of them. */
    private static Waiting order(String id, int from, long... costs) {
        var demand = Demand.of(new LineId("1"), 1, List.of(new Component(sku(0), 1)), 10, 10);
        var offers = new ArrayList<Offer>();
        for (int i = 0; i < costs.length; i++) {
            var service = Service.of(new ServiceId("C"), 1, List.of(new Rate(100, costs[i], 0)));
            offers.add(
                    Offer.of(
                            place(i),
                            i,
                            Map.of(sku(0), 1L),
                            LocationPrices.NONE,
                            List.of(service)));
        }
        var problem = new Problem(List.of(demand), offers, Policy.FREE);
        var only = new Problem(List.of(demand), List.of(offers.get(from)), Policy.FREE);
        return new Waiting(id, problem, plan(only));
    }

    private static Plan plan(Problem problem) {
        if (LeastCost.decide(problem, Effort.USUAL) instanceof Outcome.Found found) {
            return found.plan();
        }
        throw new AssertionError(problem);
    }

    private static List<String> told(Reoptimisation.Result result) {
        return result.moves().stream()
                .map(
                        move ->
                                "%d %s %s>%s %d"
                                        .formatted(
                                                move.step(),
                                                move.order(),
                                                move.from().locations(),
                                                move.to().locations(),
                                                move.gain()))
                .toList();
    }

    @Test
    void anOrderTakesWhatHasBecomeFree() {
        var pool = Pool.of(Map.of(place(1), Map.of(sku(0), 1L)));

        var result = Reoptimisation.of(List.of(order("A", 0, 90, 40)), pool, ALL);

        assertThat(told(result)).containsExactly("1 A [L0]>[L1] 50");
        assertThat(result.before() - result.after()).isEqualTo(50);
    }

    @Test
    void twoOrdersChangePlaces() {
        var waiting = List.of(order("A", 0, 90, 40), order("B", 1, 50, 60));

        var result = Reoptimisation.of(waiting, Pool.of(Map.of()), ALL);

        assertThat(told(result)).containsExactly("1 A [L0]>[L1] 50", "1 B [L1]>[L0] 10");
    }

    @Test
    void oneMakesRoomForAnotherIfBothTogetherCostLess() {
        var pool = Pool.of(Map.of(place(2), Map.of(sku(0), 1L)));
        var waiting = List.of(order("A", 0, 90, 40, 95), order("B", 1, 99, 60, 70));

        assertThat(told(Reoptimisation.of(waiting, pool, ALL)))
                .containsExactly("1 A [L0]>[L1] 50", "1 B [L1]>[L2] -10");
    }

    @Test
    void threeOrdersGoRound() {
        var waiting =
                List.of(
                        order("A", 0, 90, 40, 150),
                        order("B", 1, 200, 60, 55),
                        order("C", 2, 50, 99, 60));

        assertThat(told(Reoptimisation.of(waiting, Pool.of(Map.of()), ALL)))
                .containsExactly("1 A [L0]>[L1] 50", "1 B [L1]>[L2] 5", "1 C [L2]>[L0] 10");
    }

    @Test
    void whatCostsAsMuchStaysAsItIs() {
        var pool = Pool.of(Map.of(place(1), Map.of(sku(0), 1L)));

        assertThat(Reoptimisation.of(List.of(order("A", 0, 40, 40)), pool, ALL).moves()).isEmpty();
    }

    @Test
    void aLocationWithoutRoomIsNotAsked() {
        var pool = new Pool(Map.of(place(1), Map.of(sku(0), 1L)), Map.of(place(1), 0L));

        assertThat(Reoptimisation.of(List.of(order("A", 0, 90, 40)), pool, ALL).moves()).isEmpty();
    }

    @Test
    void anOrderWaitsOnlyOnce() {
        var one = order("A", 0, 1);

        assertThatThrownBy(() -> Reoptimisation.of(List.of(one, one), Pool.of(Map.of()), ALL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void movesKeepStockAndPromisesAndNeverCostMore() {
        var any = new int[1];
        Laws.over(400)
                .holdFor(
                        "moves",
                        SmallWorlds::backlog,
                        backlog -> any[0] += check(backlog, ALL).moves().size());
        assertThat(any[0]).isPositive();
    }

    @Test
    void itMayEndAtAnyTime() {
        for (int decisions : new int[] {0, 1, 5, 20}) {
            Laws.over(50)
                    .holdFor(
                            "few decisions",
                            SmallWorlds::backlog,
                            backlog -> check(backlog, decisions));
        }
    }

    private static Reoptimisation.Result check(SmallWorlds.Backlog backlog, int decisions) {
        var result = Reoptimisation.of(backlog.waiting(), backlog.pool(), decisions);
        var plans = new HashMap<String, Plan>();
        backlog.waiting().forEach(one -> plans.put(one.id(), one.plan()));
        var gains = new HashMap<Integer, Long>();
        for (var move : result.moves()) {
            assertThat(plans.put(move.order(), move.to())).isEqualTo(move.from());
            assertThat(move.gain()).isEqualTo(move.from().total() - move.to().total());
            gains.merge(move.step(), move.gain(), Long::sum);
        }
        assertThat(gains.values()).allMatch(gain -> gain > 0);
        long gain = gains.values().stream().mapToLong(Long::longValue).sum();
        assertThat(result.before() - result.after()).isEqualTo(gain);
        var after = new ArrayList<Waiting>();
        for (var one : backlog.waiting()) {
            var plan = plans.getOrDefault(one.id(), one.plan());
            after.add(new Waiting(one.id(), one.problem(), plan));
            keeps(one, plan);
        }
        Held.of(after)
                .forEach(
                        (spot, units) ->
                                assertThat(units)
                                        .isLessThanOrEqualTo(
                                                backlog.before()
                                                        .getOrDefault(spot.location(), Map.of())
                                                        .getOrDefault(spot.sku(), 0L)));
        return result;
    }

    private static void keeps(Waiting one, Plan plan) {
        int units =
                plan.shipments().stream()
                        .flatMap(s -> s.lines().stream())
                        .mapToInt(l -> l.quantity())
                        .sum();
        assertThat(units).isEqualTo(one.problem().demands().stream().mapToInt(Demand::units).sum());
        var promise = one.problem().policy().promise();
        if (promise != null && !plan.equals(one.plan())) {
            assertThat(plan.shipments()).allMatch(s -> s.day() <= promise.day());
        }
    }

    @Test
    void theOrderInWhichTheyAreToldDoesNotMatter() {
        Laws.over(100)
                .holdFor(
                        "told in another order",
                        SmallWorlds::backlog,
                        backlog -> {
                            var shuffled = new ArrayList<>(backlog.waiting());
                            Collections.shuffle(shuffled, new Random(1));
                            assertThat(Reoptimisation.of(shuffled, backlog.pool(), ALL))
                                    .isEqualTo(
                                            Reoptimisation.of(
                                                    backlog.waiting(), backlog.pool(), ALL));
                        });
    }
}

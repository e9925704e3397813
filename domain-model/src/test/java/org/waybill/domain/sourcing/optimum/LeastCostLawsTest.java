package org.waybill.domain.sourcing.optimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Laws;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.optimum.Outcome.Found;
import org.waybill.domain.sourcing.optimum.Outcome.Infeasible;

/** What is true of every problem. */
class LeastCostLawsTest {

    /** A problem, and another one that should be no harder. */
    private record Pair(Problem problem, Problem easier) {}

    private static Outcome decide(Problem problem) {
        return LeastCost.decide(problem, Effort.of(Long.MAX_VALUE));
    }

    /** What a plan costs; without one, more than any. */
    private static long cost(Problem problem) {
        return decide(problem) instanceof Found found ? found.plan().total() : Long.MAX_VALUE;
    }

    private static void neverDearer(String name, UnaryOperator<Problem> easing) {
        Laws.over(1_500)
                .holdFor(
                        name,
                        random -> {
                            var problem = RandomProblems.usual(random);
                            return new Pair(problem, easing.apply(problem));
                        },
                        pair -> {
                            long before = cost(pair.problem());
                            assertThat(cost(pair.easier())).isLessThanOrEqualTo(before);
                        });
    }

    @Test
    void anotherLocationMakesNothingDearer() {
        Laws.over(1_500)
                .holdFor(
                        "another location",
                        random -> {
                            var problem = RandomProblems.usual(random);
                            var offers = problem.offers();
                            int without = random.nextInt(offers.size());
                            var fewer = new ArrayList<>(offers);
                            fewer.remove(without);
                            return new Pair(with(problem, fewer), problem);
                        },
                        pair ->
                                assertThat(cost(pair.easier()))
                                        .isLessThanOrEqualTo(cost(pair.problem())));
    }

    @Test
    void moreStockMakesNothingDearer() {
        neverDearer(
                "more stock",
                problem -> {
                    var more = new ArrayList<Offer>();
                    for (var offer : problem.offers()) {
                        var stock = new HashMap<>(offer.stock());
                        stock.replaceAll((sku, units) -> units + 1);
                        more.add(stocked(offer, stock));
                    }
                    return with(problem, more);
                });
    }

    private static Offer stocked(Offer one, Map<Sku, Long> stock) {
        return new Offer(
                one.location(),
                one.priority(),
                stock,
                one.capacity(),
                one.open(),
                one.excluded(),
                one.refused(),
                one.prices(),
                one.services());
    }

    private static Problem with(Problem problem, List<Offer> offers) {
        return new Problem(problem.demands(), offers, problem.policy());
    }

    @Test
    void anotherSplitMakesNothingDearer() {
        neverDearer(
                "another split",
                problem -> {
                    var splits = problem.policy().maxSplits();
                    return problem.under(
                            problem.policy().splits(splits == null ? null : splits + 1));
                });
    }

    @Test
    void aLowerThresholdAndASofterPromiseMakeNothingDearer() {
        neverDearer(
                "a softer policy",
                problem -> {
                    var policy = problem.policy().threshold(null);
                    var promise = policy.promise();
                    boolean hard = promise != null && promise.hard();
                    return problem.under(hard ? policy.promising(null) : policy);
                });
    }

    @Test
    void theOrderInWhichThingsAreToldDoesNotMatter() {
        Laws.over(2_000)
                .holdFor(
                        "told in another order",
                        random -> {
                            var problem = RandomProblems.usual(random);
                            return new Pair(problem, shuffled(problem, random));
                        },
                        pair -> {
                            assertThat(decide(pair.easier()).toString())
                                    .isEqualTo(decide(pair.problem()).toString());
                            assertThat(byBranches(pair.easier(), Long.MAX_VALUE))
                                    .isEqualTo(byBranches(pair.problem(), Long.MAX_VALUE));
                        });
    }

    private static Problem shuffled(Problem problem, Random random) {
        var demands = new ArrayList<>(problem.demands());
        Collections.shuffle(demands, random);
        var offers =
                problem.offers().stream()
                        .map(
                                offer -> {
                                    var services = new ArrayList<>(offer.services());
                                    Collections.shuffle(services, random);
                                    return new Offer(
                                            offer.location(),
                                            offer.priority(),
                                            offer.stock(),
                                            offer.capacity(),
                                            offer.open(),
                                            offer.excluded(),
                                            offer.refused(),
                                            offer.prices(),
                                            services);
                                })
                        .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(offers, random);
        return new Problem(demands, offers, problem.policy());
    }

    private static @Nullable Outcome byBranches(Problem problem, long looks) {
        return LeastCost.byBranches(Network.of(problem, false), null, new Looks(looks));
    }

    @Test
    void branchesFindThePlanThatStatesFind() {
        Laws.over(2_000)
                .holdFor("branches as states", RandomProblems::usual, LeastCostLawsTest::alike);
        Laws.over(400)
                .holdFor(
                        "branches as states, many units",
                        RandomProblems::deep,
                        LeastCostLawsTest::alike);
    }

    private static void alike(Problem problem) {
        var states = decide(problem);
        var branches = byBranches(problem, Long.MAX_VALUE);
        var tables =
                new StateSearch(Network.of(problem, false), new Looks(Long.MAX_VALUE), 0)
                        .search(false);
        if (states instanceof Found expected) {
            if (!(branches instanceof Found found)) {
                throw new AssertionError(branches + " should be " + expected);
            }
            assertThat(found.plan()).isEqualTo(expected.plan());
            assertThat(tables).isInstanceOf(StateSearch.Result.Best.class);
            var best = ((StateSearch.Result.Best) tables).draft();
            assertThat(PlanWriter.write(Network.of(problem, false), best))
                    .isEqualTo(expected.plan());
            assertThat(found.bound()).isEqualTo(expected.bound());
            assertThat(found.optimal()).isTrue();
        } else {
            assertThat(states).isInstanceOf(Infeasible.class);
            assertThat(branches).isNull();
            assertThat(tables).isInstanceOf(StateSearch.Result.None.class);
        }
    }

    /** Whatever the looks: bound, then optimum, then what was found. */
    @Test
    void theOptimumLiesBetweenBoundAndPlan() {
        Laws.over(1_500)
                .holdFor(
                        "bound, optimum, plan",
                        RandomProblems::usual,
                        problem -> {
                            long optimum = cost(problem);
                            for (long looks : new long[] {0, 1, 3, 10, 30, 100, 300}) {
                                between(problem, optimum, byBranches(problem, looks));
                            }
                        });
    }

    private static void between(Problem problem, long optimum, @Nullable Outcome outcome) {
        if (outcome == null) {
            assertThat(optimum).isEqualTo(Long.MAX_VALUE);
        }
        if (outcome instanceof Found found) {
            PlanAudit.check(problem, found.plan());
            assertThat(found.bound()).isLessThanOrEqualTo(optimum);
            assertThat(found.plan().total()).isGreaterThanOrEqualTo(optimum);
            assertThat(found.optimal()).isEqualTo(found.bound() == found.plan().total());
        }
    }
}

package org.waybill.domain.sourcing.optimum;

import static org.waybill.domain.Laws.same;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Laws;

/** What somebody else computes, and what is true of every plan there is. */
class OracleTest {

    @Test
    void costsWhatCpSatSays() {
        Laws.over(10_000)
                .holdFor(
                        "cost by CP-SAT",
                        RandomProblems::usual,
                        problem -> {
                            var outcome = LeastCost.decide(problem, Effort.of(Long.MAX_VALUE));
                            agree(problem, outcome, CpSat.least(problem));
                        });
    }

    @Test
    void costsWhatCpSatSaysByBranches() {
        Laws.over(300)
                .holdFor(
                        "cost of many units by CP-SAT",
                        RandomProblems::deep,
                        problem -> {
                            var network = Network.of(problem, false);
                            var outcome = LeastCost.byBranches(network, all());
                            agree(problem, outcome, CpSat.least(problem));
                        });
    }

    private static void agree(Problem problem, @Nullable Outcome outcome, @Nullable Long least) {
        if (outcome instanceof Outcome.Found found) {
            PlanAudit.check(problem, found.plan());
            if (least == null) {
                throw new AssertionError("a plan where there is none: " + found.plan());
            }
            same("the cost", found.plan().total(), least);
            same("the bound", found.bound(), least);
        } else if (least != null) {
            throw new AssertionError("no plan, though one costs " + least + ": " + outcome);
        }
    }

    @Test
    void isTheBestOfAllPlans() {
        Laws.over(1_500)
                .holdFor(
                        "the best of all plans",
                        RandomProblems::tiny,
                        problem -> {
                            var best = EveryPlan.best(problem);
                            equal(planOf(LeastCost.decide(problem, Effort.USUAL)), best);
                            var network = Network.of(problem, false);
                            equal(planOf(LeastCost.byBranches(network, null, all())), best);
                            equal(byTables(network), best);
                        });
    }

    @Test
    void hasTheBestOfAllOtherPlansAsRunnerUp() {
        Laws.over(700)
                .holdFor(
                        "the best of all other plans",
                        RandomProblems::tiny,
                        problem -> {
                            if (LeastCost.decide(problem, Effort.USUAL)
                                    instanceof Outcome.Found found) {
                                var second = found.runnerUp();
                                equal(
                                        second == null ? null : second.plan(),
                                        EveryPlan.bestWithoutOneOf(found.plan(), problem));
                            }
                        });
    }

    private static Looks all() {
        return new Looks(Long.MAX_VALUE);
    }

    /** Without trying before. */
    private static @Nullable Plan byTables(Network network) {
        return new StateSearch(network, all(), 0).search(false)
                        instanceof StateSearch.Result.Best best
                ? PlanWriter.write(network, best.draft())
                : null;
    }

    private static @Nullable Plan planOf(@Nullable Outcome outcome) {
        return outcome instanceof Outcome.Found found ? found.plan() : null;
    }

    private static void equal(@Nullable Plan plan, @Nullable Plan expected) {
        if (!Objects.equals(plan, expected)) {
            throw new AssertionError(plan + " should be " + expected);
        }
    }
}

package org.waybill.domain.sourcing.optimum;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.sourcing.optimum.Outcome.Found;
import org.waybill.domain.sourcing.optimum.Outcome.RunnerUp;
import org.waybill.domain.sourcing.optimum.Outcome.Undecided;

/**
 * The rule of sourcing that minimises the total cost. Among plans of the same cost it takes the one
 * with fewer shipments; then the one whose locations come first, by priority and id; then the one
 * whose services come first by id; then the one that has more units of the earlier lines, by id, at
 * the earlier location. So the same problem always has the same plan.
 */
public final class LeastCost {

    /** The rule's name in decisions. */
    public static final String RULE = "least-cost";

    /** Its version in decisions. */
    public static final int VERSION = 1;

    private LeastCost() {}

    /** Decides. Looks a little further than allowed, to the end of what it is at. */
    public static Outcome decide(Problem problem, Effort effort) {
        var looks = new Looks(effort.looks());
        var network = Network.of(problem, false);
        var outcome = search(network, effort, looks);
        return outcome == null ? new Why(problem, effort).outcome(looks) : outcome;
    }

    /** The outcome; null if there is no plan. */
    static @Nullable Outcome search(Network network, Effort effort, Looks looks) {
        return StateSearch.fits(network, effort.looks())
                ? byStates(network, effort, looks)
                : byBranches(network, looks);
    }

    /** The outcome; null if there is no plan. */
    static @Nullable Outcome byStates(Network network, Effort effort, Looks looks) {
        return switch (new StateSearch(network, looks, StateSearch.MOST_STEPS)
                .search(effort.runnerUp())) {
            case StateSearch.Result.Best best -> found(network, best, looks);
            case StateSearch.Result.None none -> null;
            case StateSearch.Result.TooLarge large -> byBranches(network, large.start(), looks);
        };
    }

    /** The outcome; null if there is no plan. */
    static @Nullable Outcome byBranches(Network network, Looks looks) {
        var rough = new Rough(network);
        var guess = FirstGuess.of(network, rough, new DualPrices(network, rough), -1);
        return byBranches(network, Draft.better(guess, WholeLines.best(network, looks)), looks);
    }

    /**
     * The outcome; null if there is no plan.
     *
     * @param start a plan to begin with; null for none
     */
    static @Nullable Outcome byBranches(Network network, @Nullable Draft start, Looks looks) {
        var result = new Branches(network, start, looks).search();
        var draft = result.draft();
        if (draft == null) {
            return result.complete() ? null : new Undecided(looks.count());
        }
        var plan = PlanWriter.write(network, draft);
        long bound = Key.micros(result.bound());
        return new Found(plan, bound, bound == plan.total(), null, looks.count());
    }

    private static Found found(Network network, StateSearch.Result.Best best, Looks looks) {
        var plan = PlanWriter.write(network, best.draft());
        var second = best.runnerUp();
        RunnerUp runnerUp = null;
        if (second != null) {
            var other = PlanWriter.write(network, second);
            runnerUp = new RunnerUp(other, other.total() - plan.total());
        }
        return new Found(plan, plan.total(), true, runnerUp, looks.count());
    }
}

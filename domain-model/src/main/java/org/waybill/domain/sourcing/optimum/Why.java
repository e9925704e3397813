package org.waybill.domain.sourcing.optimum;

import java.util.List;
import org.waybill.domain.sourcing.optimum.Outcome.Infeasible;
import org.waybill.domain.sourcing.optimum.Outcome.Reason;

/** Finds out why there is no plan, by looking for one with fewer rules. */
final class Why {

    private final Problem problem;
    private final Effort effort;

    Why(Problem problem, Effort effort) {
        this.problem = problem;
        this.effort = Effort.of(effort.looks());
    }

    Infeasible outcome(Looks looks) {
        var patient = problem.under(withoutPromise(problem.policy()));
        if (patient.offers().stream().noneMatch(one -> Ground.usable(one, patient.policy()))) {
            return new Infeasible(Reason.NO_LOCATION, List.of(), looks.count());
        }
        var missing = Missing.lines(Network.of(patient, false));
        if (!missing.isEmpty()) {
            return new Infeasible(Reason.NOT_ENOUGH, missing, looks.count());
        }
        return new Infeasible(rule(looks), List.of(), looks.count());
    }

    private Reason rule(Looks looks) {
        var split = problem.policy().splits(null).threshold(null);
        if (!split.equals(problem.policy()) && feasible(split, looks)) {
            return Reason.SPLIT;
        }
        var patient = withoutPromise(split);
        return !patient.equals(split) && feasible(patient, looks)
                ? Reason.PROMISE
                : Reason.NOT_TOGETHER;
    }

    private static Policy withoutPromise(Policy policy) {
        return policy.promise() == null || !policy.promise().hard()
                ? policy
                : policy.promising(null);
    }

    private boolean feasible(Policy policy, Looks looks) {
        var network = Network.of(problem.under(policy), false);
        return LeastCost.search(network, effort, looks) instanceof Outcome.Found;
    }
}

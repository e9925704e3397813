package org.waybill.domain.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.waybill.domain.Fault;

/** What is wrong with a strategy by itself. */
final class StrategyCheck {

    private final String at;
    private final Strategy strategy;
    private final List<Fault> faults = new ArrayList<>();

    private StrategyCheck(String at, Strategy strategy) {
        this.at = at;
        this.strategy = strategy;
    }

    static List<Fault> faults(String at, Strategy strategy) {
        var check = new StrategyCheck(at, strategy);
        check.filter("/must", strategy.must());
        check.filter("/should", strategy.should());
        check.together();
        check.objective();
        check.splits();
        check.promise();
        return check.faults;
    }

    private void filter(String part, LocationFilter filter) {
        if (!filter.only().isEmpty() && filter.butNot().containsAll(filter.only())) {
            add(part + "/only", "No location is left: butNot has all of them.");
        }
        if (!filter.tagsAny().isEmpty() && filter.tagsNone().containsAll(filter.tagsAny())) {
            add(part + "/tagsAny", "No location is left: tagsNone has all of them.");
        }
    }

    private void together() {
        var must = strategy.must();
        var should = strategy.should();
        disjoint("/should/types", must.types(), should.types());
        disjoint("/should/only", must.only(), should.only());
        if (!should.only().isEmpty() && must.butNot().containsAll(should.only())) {
            add("/should/only", "No location is left: must leaves all of them out.");
        }
    }

    private <T> void disjoint(String part, Set<T> must, Set<T> should) {
        if (!must.isEmpty() && !should.isEmpty() && Collections.disjoint(must, should)) {
            add(part, "No location is left: must asks for others.");
        }
    }

    private void objective() {
        if (strategy.rank().isEmpty() == (strategy.cost() == null)) {
            add("/rank", "Either rank or cost must be given.");
        }
        if (new HashSet<>(strategy.rank()).size() < strategy.rank().size()) {
            add("/rank", "A criterion is there twice.");
        }
        if (strategy.cost() != null) {
            weights(strategy.cost());
        }
    }

    private void weights(Weights cost) {
        boolean nothing =
                LongStream.of(
                                cost.parcels(),
                                cost.handling(),
                                cost.labor(),
                                cost.split(),
                                cost.day(),
                                cost.kilometre(),
                                cost.carbonTonne(),
                                cost.workload(),
                                cost.lastUnit())
                        .allMatch(weight -> weight == 0);
        if (nothing) {
            add("/cost", "Nothing costs anything, so no plan is better than another.");
        }
    }

    private void splits() {
        var splits = strategy.splits();
        if (splits.preferred() != null
                && splits.most() != null
                && splits.preferred() >= splits.most()) {
            add("/splits/preferred", "must be fewer than most");
        }
    }

    private void promise() {
        var promise = strategy.promise();
        if (promise.latePerDay() == 0) {
            return;
        }
        if (promise.kind() == PromiseRule.Kind.MUST || promise.kind() == PromiseRule.Kind.IGNORE) {
            add("/promise/latePerDay", "Late days cost only where they are PRICED or SHOULD.");
        } else if (strategy.cost() == null) {
            add("/promise/latePerDay", "Late days cost only where costs decide.");
        }
    }

    private void add(String part, String detail) {
        faults.add(new Fault(at + part, detail));
    }
}

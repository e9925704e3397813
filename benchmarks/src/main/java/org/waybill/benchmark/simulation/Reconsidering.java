package org.waybill.benchmark.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waybill.domain.sourcing.foresight.Reoptimisation;
import org.waybill.domain.sourcing.foresight.Waiting;
import org.waybill.domain.sourcing.optimum.Plan;

/** The engine, and in the evening another look at all orders of the day together. */
final class Reconsidering implements Sourcing {

    private static final int DECISIONS = 20_000;

    private final LeastCostRule rule;
    private final World world;
    private final Problems problems;

    Reconsidering(World world, LeastCostRule rule) {
        this.rule = rule;
        this.world = world;
        this.problems = new Problems(world);
    }

    @Override
    public void morning(int day, Shelves shelves) {
        rule.morning(day, shelves);
    }

    @Override
    public List<Part> decide(Order order, Shelves shelves) {
        return rule.decide(order, shelves);
    }

    @Override
    public List<Chosen> evening(List<Chosen> waiting, Shelves shelves) {
        var orders = new ArrayList<Waiting>();
        for (var one : waiting) {
            orders.add(rule.waiting(one.order()));
        }
        var plans = new HashMap<String, Plan>();
        var result = Reoptimisation.of(orders, Backlog.pool(world, shelves), DECISIONS);
        result.moves().forEach(move -> plans.put(move.order(), move.to()));
        return moved(waiting, plans, shelves);
    }

    private List<Chosen> moved(List<Chosen> waiting, Map<String, Plan> plans, Shelves shelves) {
        var after = new ArrayList<Chosen>();
        for (var one : waiting) {
            var plan = plans.get(LeastCostRule.id(one.order()));
            if (plan == null) {
                after.add(one);
            } else {
                shelves.putBack(one.order(), one.plan());
                after.add(new Chosen(one.order(), problems.parts(one.order(), plan), true));
            }
        }
        after.stream().filter(Chosen::moved).forEach(one -> shelves.take(one.order(), one.plan()));
        return after;
    }
}

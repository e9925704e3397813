package org.waybill.benchmark.simulation;

import java.util.ArrayList;
import java.util.List;

/** One way of sourcing, over all that happens. */
final class Run {

    private Run() {}

    static Tally of(World world, Calendar calendar, Sourcing sourcing) {
        var shelves = new Shelves(world);
        var tally = new Tally(world);
        for (int day = 0; day < calendar.days().size(); day++) {
            if (day > 0) {
                shelves.morning(day);
            }
            sourcing.morning(day, shelves);
            var waiting = new ArrayList<Sourcing.Chosen>();
            for (var one : calendar.days().get(day)) {
                switch (one) {
                    case Happening.Ordered ordered ->
                            order(ordered.order(), shelves, tally, sourcing, waiting);
                    case Happening.WalkedIn walkedIn -> walkIn(walkedIn, shelves, tally);
                }
            }
            for (var one : sourcing.evening(waiting, shelves)) {
                tally.sent(one.order(), one.plan());
                tally.moved(one.moved() ? 1 : 0);
            }
        }
        shelves.count(tally.units());
        return tally;
    }

    private static void order(
            Order order,
            Shelves shelves,
            Tally tally,
            Sourcing sourcing,
            List<Sourcing.Chosen> waiting) {
        var plan = sourcing.decide(order, shelves);
        if (plan.isEmpty()) {
            tally.lost(order);
        } else {
            shelves.take(order, plan);
            waiting.add(new Sourcing.Chosen(order, plan, false));
        }
    }

    private static void walkIn(Happening.WalkedIn one, Shelves shelves, Tally tally) {
        if (shelves.take(one.site(), one.article())) {
            tally.sold();
        } else {
            tally.notSold(one.article());
        }
    }
}

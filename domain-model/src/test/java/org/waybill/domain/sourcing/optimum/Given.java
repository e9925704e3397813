package org.waybill.domain.sourcing.optimum;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;

/** Small problems in few words. */
final class Given {

    static final HazmatClass ACID = new HazmatClass("8");
    static final HazmatClass FUEL = new HazmatClass("3");

    private Given() {}

    /** Units of 100 g and a value of 10. */
    static Demand line(String id, int units, String sku) {
        return kit(id, units, new Component(new Sku(sku), 1));
    }

    static Demand kit(String id, int units, Component... parts) {
        return Demand.of(new LineId(id), units, List.of(parts), 100, 10);
    }

    /** On day 1, any weight. */
    static Service post(long price) {
        return service("POST", 1, new Rate(100_000, price, 0));
    }

    static Service service(String id, int day, Rate... rates) {
        return Service.of(new ServiceId(id), day, List.of(rates));
    }

    static Problem problem(Policy policy, List<Demand> lines, Place... places) {
        return new Problem(lines, Arrays.stream(places).map(Place::offer).toList(), policy);
    }

    static Outcome decide(Problem problem) {
        return LeastCost.decide(problem, Effort.USUAL);
    }

    static Plan plan(Problem problem) {
        if (decide(problem) instanceof Outcome.Found found) {
            PlanAudit.check(problem, found.plan());
            return found.plan();
        }
        throw new AssertionError(decide(problem));
    }

    /** Such as {@code W1 POST a:2 b:1, W2 POST b:1}. */
    static String told(Plan plan) {
        return plan.shipments().stream()
                .map(
                        one ->
                                one.lines().stream()
                                        .map(line -> line.lineId() + ":" + line.quantity())
                                        .collect(
                                                Collectors.joining(
                                                        " ",
                                                        one.location() + " " + one.service() + " ",
                                                        "")))
                .collect(Collectors.joining(", "));
    }

    /** The best plan in words. */
    static String chosen(Problem problem) {
        return told(plan(problem));
    }
}

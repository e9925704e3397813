package org.waybill.domain.sourcing.optimum;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.product.Sku;

/** A problem told to somebody else: OR-Tools' CP-SAT. */
final class CpSat {

    static {
        Loader.loadNativeLibraries();
    }

    private final CpModel model = new CpModel();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();

    private CpSat(Problem problem) {
        new Order(problem);
    }

    /** The least cost of a problem; null if it has no plan. */
    static @Nullable Long least(Problem problem) {
        var told = new CpSat(problem);
        told.model.minimize(told.cost);
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        // Small models are solved sooner than simplified.
        solver.getParameters().setCpModelPresolve(false);
        solver.getParameters().setSymmetryLevel(0);
        var status = solver.solve(told.model);
        return switch (status) {
            case OPTIMAL -> solver.value(told.cost);
            case INFEASIBLE -> null;
            default -> throw new AssertionError("CP-SAT says " + status);
        };
    }

    /** One problem's variables: how many units of each line come from where, and by which rate. */
    private final class Order {

        private final Problem problem;
        private final Map<Demand, List<IntVar>> units = new HashMap<>();
        private final List<Literal> used = new ArrayList<>();
        private final BoolVar alone = model.newBoolVar("");

        Order(Problem problem) {
            this.problem = problem;
            problem.demands().forEach(demand -> units.put(demand, new ArrayList<>()));
            for (var offer : problem.offers()) {
                new Place(offer);
            }
            units.forEach(
                    (demand, counts) ->
                            model.addEquality(
                                    LinearExpr.sum(counts.toArray(IntVar[]::new)), demand.units()));
            var count = LinearExpr.sum(used.toArray(Literal[]::new));
            var most = problem.policy().maxSplits();
            if (most != null) {
                model.addLessOrEqual(count, most + 1);
            }
            model.addEquality(count, 1).onlyEnforceIf(alone);
            used.forEach(sends -> cost.addTerm(sends, problem.policy().splitPenalty()));
            cost.add(-problem.policy().splitPenalty());
        }

        /** A location. */
        private final class Place {

            private final Offer offer;
            private final BoolVar sends = model.newBoolVar("");
            private final Map<Demand, BoolVar> has = new HashMap<>();
            private final LinearExprBuilder grams = LinearExpr.newBuilder();

            Place(Offer offer) {
                this.offer = offer;
                used.add(sends);
                problem.demands().forEach(this::give);
                if (!offer.open()) {
                    model.addEquality(sends, 0);
                }
                model.addBoolOr(has.values().toArray(Literal[]::new)).onlyEnforceIf(sends);
                stock();
                capacity();
                together();
                hazmat();
                value();
                carriers();
                var prices = offer.prices();
                cost.addTerm(sends, prices.handling() + prices.shipmentScarcity());
            }

            private void give(Demand demand) {
                var count = model.newIntVar(0, demand.units(), "");
                var any = model.newBoolVar("");
                Objects.requireNonNull(units.get(demand)).add(count);
                has.put(demand, any);
                model.addLessOrEqual(count, LinearExpr.term(any, demand.units()));
                model.addGreaterOrEqual(count, any);
                model.addImplication(any, sends);
                if (offer.excluded().contains(demand.line())) {
                    model.addEquality(any, 0);
                }
                grams.addTerm(count, demand.grams());
                var prices = offer.prices();
                long each = prices.labor() + prices.unitScarcity();
                for (var one : demand.requirements()) {
                    long scarcity = prices.stockScarcity().getOrDefault(one.sku(), 0L);
                    long markdown = prices.markdown().getOrDefault(one.sku(), 0L);
                    each += one.quantity() * (scarcity - markdown);
                }
                cost.addTerm(count, each);
            }

            private IntVar count(Demand demand) {
                return Objects.requireNonNull(units.get(demand)).getLast();
            }

            private BoolVar has(Demand demand) {
                return Objects.requireNonNull(has.get(demand));
            }

            private void stock() {
                var takes = new HashMap<Sku, LinearExprBuilder>();
                for (var demand : problem.demands()) {
                    for (var one : demand.requirements()) {
                        takes.computeIfAbsent(one.sku(), s -> LinearExpr.newBuilder())
                                .addTerm(count(demand), one.quantity());
                    }
                }
                takes.forEach(
                        (sku, taken) ->
                                model.addLessOrEqual(taken, offer.stock().getOrDefault(sku, 0L)));
            }

            private void capacity() {
                if (offer.capacity() != null) {
                    var all = problem.demands().stream().map(this::count).toArray(IntVar[]::new);
                    model.addLessOrEqual(LinearExpr.sum(all), offer.capacity());
                }
            }

            private void together() {
                var groups = new HashMap<String, BoolVar>();
                for (var demand : problem.demands()) {
                    if (demand.group() != null || !demand.splittable()) {
                        var all = LinearExpr.term(has(demand), demand.units());
                        model.addEquality(count(demand), all);
                    }
                    if (demand.group() != null) {
                        var first = groups.putIfAbsent(demand.group(), has(demand));
                        if (first != null) {
                            model.addEquality(first, has(demand));
                        }
                    }
                }
            }

            private void hazmat() {
                for (var one : problem.demands()) {
                    if (one.hazmat() != null && offer.refused().contains(one.hazmat())) {
                        model.addEquality(has(one), 0);
                    }
                    for (var other : problem.demands()) {
                        if (apart(one, other)) {
                            model.addBoolOr(new Literal[] {has(one).not(), has(other).not()});
                        }
                    }
                }
            }

            private boolean apart(Demand one, Demand other) {
                return problem.policy().apart().stream()
                        .anyMatch(
                                pair ->
                                        pair.one().equals(one.hazmat())
                                                && pair.other().equals(other.hazmat()));
            }

            private void value() {
                var threshold = problem.policy().splitThreshold();
                if (threshold != null) {
                    var value = LinearExpr.newBuilder();
                    problem.demands().forEach(d -> value.addTerm(count(d), d.value()));
                    model.addGreaterThan(value, threshold)
                            .onlyEnforceIf(new Literal[] {sends, alone.not()});
                }
            }

            private void carriers() {
                var chosen = new ArrayList<Literal>();
                for (var service : offer.services()) {
                    long above = -1;
                    for (var rate : service.rates()) {
                        chosen.add(rate(service, rate, above));
                        above = rate.upToGrams();
                    }
                }
                model.addEquality(LinearExpr.sum(chosen.toArray(Literal[]::new)), sends);
            }

            private BoolVar rate(Service service, Rate rate, long above) {
                var by = model.newBoolVar("");
                model.addLessOrEqual(grams, rate.upToGrams()).onlyEnforceIf(by);
                model.addGreaterThan(grams, above).onlyEnforceIf(by);
                for (var demand : problem.demands()) {
                    if (demand.hazmat() != null && service.refused().contains(demand.hazmat())) {
                        model.addImplication(by, has(demand).not());
                    }
                }
                long price = rate.price() + rate.carbonGrams() * problem.policy().carbonPrice();
                var promise = problem.policy().promise();
                if (promise != null && service.day() > promise.day()) {
                    if (promise.hard()) {
                        model.addEquality(by, 0);
                    }
                    price += promise.perDayLate() * (service.day() - promise.day());
                }
                cost.addTerm(by, price);
                return by;
            }
        }
    }
}

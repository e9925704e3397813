package org.waybill.benchmark.decision;

import static org.waybill.benchmark.figure.Target.Measure.P99;
import static org.waybill.benchmark.figure.Target.Measure.VALUE;
import static org.waybill.benchmark.figure.Target.atMost;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.waybill.benchmark.figure.Bench;
import org.waybill.benchmark.figure.Figure;
import org.waybill.benchmark.figure.Group;
import org.waybill.benchmark.figure.Result;
import org.waybill.domain.sourcing.optimum.Effort;
import org.waybill.domain.sourcing.optimum.LeastCost;
import org.waybill.domain.sourcing.optimum.Outcome;
import org.waybill.domain.sourcing.optimum.Problem;

/** Single decisions on random orders, one after the other. */
public final class DecisionGroup implements Group {

    /** As usual, without the runner-up. */
    private static final Effort EFFORT = Effort.of(Effort.USUAL.looks());

    private static final long SEED = 20_260_101;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double ALMOST_ALL = 99.9;

    private static final Figure SMALL =
            Figure.of(
                    "decision-50",
                    "ms",
                    "p99.9 of a sourcing decision: 50 locations, 1 to 6 lines",
                    atMost(P99, 0.3),
                    atMost(VALUE, 5));
    private static final Figure LARGE =
            Figure.of(
                    "decision-200",
                    "ms",
                    "p99.9 of a sourcing decision: 200 locations, 10 lines",
                    atMost(P99, 20));

    @Override
    public List<Figure> figures() {
        return List.of(SMALL, LARGE);
    }

    @Override
    public void measure(Set<String> wanted, Bench bench) {
        if (wanted.contains(SMALL.name())) {
            bench.report(new Run(bench, SMALL).result());
        }
        if (wanted.contains(LARGE.name())) {
            bench.report(new Run(bench, LARGE).result());
        }
    }

    /** One figure. Orders are made between decisions; only deciding counts. */
    private static final class Run {

        private final Bench bench;
        private final Figure figure;
        private final Histogram all = new Histogram(3);
        private long next;
        private long infeasible;
        private long unproven;

        Run(Bench bench, Figure figure) {
            this.bench = bench;
            this.figure = figure;
        }

        Result result() {
            lap(new Histogram(3), bench.pace().warmUp());
            infeasible = 0;
            unproven = 0;
            var runs = new ArrayList<Double>();
            for (int i = 0; i < bench.pace().rounds(); i++) {
                var nanos = new Histogram(3);
                lap(nanos, bench.pace().run());
                runs.add(nanos.getValueAtPercentile(ALMOST_ALL) / NANOS_PER_MILLI);
                all.add(nanos);
            }
            return Result.of(figure, runs)
                    .taking(all)
                    .noting("decisions", all.getTotalCount())
                    .noting("infeasible", infeasible)
                    .noting("notProvenOptimal", unproven)
                    .noting("longestMillis", all.getMaxValue() / NANOS_PER_MILLI)
                    .noting("seed", SEED);
        }

        private void lap(Histogram nanos, Duration time) {
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                var problem = problem();
                long begun = System.nanoTime();
                var outcome = LeastCost.decide(problem, EFFORT);
                nanos.recordValue(System.nanoTime() - begun);
                count(outcome);
            }
        }

        private Problem problem() {
            next++;
            return figure == SMALL
                    ? Orders.random(SEED + next, 50, 1 + (int) (next % 6))
                    : Orders.random(SEED + next, 200, 10);
        }

        private void count(Outcome outcome) {
            if (outcome instanceof Outcome.Found found) {
                unproven += found.optimal() ? 0 : 1;
            } else {
                infeasible += outcome instanceof Outcome.Infeasible ? 1 : 0;
                unproven += outcome instanceof Outcome.Undecided ? 1 : 0;
            }
        }
    }
}

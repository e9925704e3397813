package org.waybill.domain.sourcing.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.sourcing.optimum.Given.ACID;
import static org.waybill.domain.sourcing.optimum.Given.FUEL;
import static org.waybill.domain.sourcing.optimum.Given.decide;
import static org.waybill.domain.sourcing.optimum.Given.line;
import static org.waybill.domain.sourcing.optimum.Given.post;
import static org.waybill.domain.sourcing.optimum.Given.problem;
import static org.waybill.domain.sourcing.optimum.Given.service;
import static org.waybill.domain.sourcing.optimum.Given.told;
import static org.waybill.domain.sourcing.optimum.Place.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.domain.sourcing.optimum.Outcome.Found;
import org.waybill.domain.sourcing.optimum.Outcome.Undecided;

/** How much is looked at, and what is told besides the plan. */
class EffortTest {

    private static final List<Demand> TWO_A = List.of(line("a", 2, "A"));

    @Test
    void tellsTheBestPlanThatDoesWithoutOneOfTheLocations() {
        var found =
                (Found)
                        decide(
                                problem(
                                        Policy.FREE,
                                        TWO_A,
                                        at("W1").with("A", 2).by(post(1)),
                                        at("W2").with("A", 2).by(post(4)),
                                        at("W3").with("A", 2).by(post(3))));

        assertThat(told(found.plan())).isEqualTo("W1 POST a:2");
        assertThat(found.optimal()).isTrue();
        assertThat(found.bound()).isEqualTo(1);
        assertThat(found.looks()).isPositive();
        var second = Objects.requireNonNull(found.runnerUp());
        assertThat(told(second.plan())).isEqualTo("W3 POST a:2");
        assertThat(second.difference()).isEqualTo(2);
    }

    @Test
    void hasNoRunnerUpWhereNothingElseIsPossible() {
        var problem = problem(Policy.FREE, TWO_A, at("W1").with("A", 2).by(post(1)));

        assertThat(((Found) decide(problem)).runnerUp()).isNull();
    }

    @Test
    void looksForARunnerUpOnlyIfAsked() {
        var problem =
                problem(
                        Policy.FREE,
                        TWO_A,
                        at("W1").with("A", 2).by(post(1)),
                        at("W2").with("A", 2).by(post(4)));

        var found = (Found) LeastCost.decide(problem, Effort.of(1_000_000));

        assertThat(found.runnerUp()).isNull();
    }

    /** Six lines of nine units are a million states. */
    private static Problem large(int locations) {
        var lines = new ArrayList<Demand>();
        for (int i = 0; i < 6; i++) {
            lines.add(line("l" + i, 9, "S" + i));
        }
        var places = new Place[locations];
        for (int i = 0; i < places.length; i++) {
            var rates =
                    service(
                            "POST",
                            1,
                            new Rate(1000, 500 + 7 * i, 0),
                            new Rate(10_000, 900 - 5 * i, 0));
            places[i] = at("W" + (10 + i)).by(rates).at(LocationPrices.of(50, 3 + i % 4));
            for (int sku = 0; sku < 6; sku++) {
                places[i].with("S" + sku, (i * 5 + sku * 3 + 4) % 11);
            }
        }
        return problem(Policy.FREE.penalty(200), lines, places);
    }

    @Test
    void keepsItsWordWherePlansAreTooManyForTables() {
        var found = (Found) LeastCost.decide(large(3), Effort.of(300_000));

        PlanAudit.check(large(3), found.plan());
        assertThat(CpSat.least(large(3))).isBetween(found.bound(), found.plan().total());
    }

    @Test
    void tellsTheBoundWhereItCouldNotLookAtEverything() {
        var problem = large(12);

        var little = (Found) LeastCost.decide(problem, Effort.of(3_000));
        var more = (Found) LeastCost.decide(problem, Effort.of(300_000));

        PlanAudit.check(problem, little.plan());
        PlanAudit.check(problem, more.plan());
        assertThat(little.optimal()).isFalse();
        assertThat(little.bound()).isLessThan(little.plan().total());
        assertThat(little.bound()).isLessThanOrEqualTo(more.plan().total());
        assertThat(more.plan().total()).isLessThanOrEqualTo(little.plan().total());
    }

    @Test
    void saysThatItDoesNotKnowIfItMayNotLook() {
        var lines = List.of(line("a", 1, "A").hazardous(ACID), line("b", 1, "B").hazardous(FUEL));
        var problem =
                problem(
                        Policy.FREE.apart(Set.of(new HazmatPair(ACID, FUEL))),
                        lines,
                        at("W1").with("A", 1).with("B", 1).by(post(1)),
                        at("W2").with("A", 1).with("B", 1).by(post(1)));

        assertThat(LeastCost.decide(problem, Effort.of(0))).isEqualTo(new Undecided(0));
        assertThat(LeastCost.decide(problem, Effort.of(100))).isInstanceOf(Found.class);
    }

    @Test
    void decidesTheSameWithTheSameLooks() {
        assertThat(LeastCost.decide(large(12), Effort.of(5_000)))
                .isEqualTo(LeastCost.decide(large(12), Effort.of(5_000)));
    }
}

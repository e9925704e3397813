package org.waybill.domain.sourcing.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.sourcing.optimum.Given.ACID;
import static org.waybill.domain.sourcing.optimum.Given.FUEL;
import static org.waybill.domain.sourcing.optimum.Given.line;
import static org.waybill.domain.sourcing.optimum.Given.post;
import static org.waybill.domain.sourcing.optimum.Given.problem;
import static org.waybill.domain.sourcing.optimum.Place.at;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.domain.order.LineId;
import org.waybill.domain.sourcing.optimum.Outcome.Infeasible;
import org.waybill.domain.sourcing.optimum.Outcome.Reason;

/** Why there is no plan. */
class NoPlanTest {

    private static final List<Demand> LINES = List.of(line("a", 2, "A"), line("b", 1, "B"));

    private static Infeasible infeasible(Problem problem) {
        return (Infeasible) Given.decide(problem);
    }

    @Test
    void becauseThereIsNoLocation() {
        assertThat(infeasible(problem(Policy.FREE, LINES)).reason()).isEqualTo(Reason.NO_LOCATION);
        assertThat(
                        infeasible(
                                        problem(
                                                Policy.FREE,
                                                LINES,
                                                at("W1").with("A", 9).by(post(1)).closed(),
                                                at("W2").with("A", 9).by(post(1)).room(0),
                                                at("W3").with("A", 9)))
                                .reason())
                .isEqualTo(Reason.NO_LOCATION);
    }

    @Test
    void becauseThereIsNotEnoughOfALine() {
        var outcome =
                infeasible(
                        problem(
                                Policy.FREE,
                                LINES,
                                at("W1").with("A", 1).with("B", 1).by(post(1)),
                                at("W2").with("B", 1).by(post(1))));

        assertThat(outcome.reason()).isEqualTo(Reason.NOT_ENOUGH);
        assertThat(outcome.lines()).containsExactly(new LineId("a"));
    }

    @Test
    void becauseItMayNotBeSplit() {
        var places =
                new Place[] {at("W1").with("A", 2).by(post(1)), at("W2").with("B", 1).by(post(1))};

        assertThat(infeasible(problem(Policy.FREE.splits(0), LINES, places)).reason())
                .isEqualTo(Reason.SPLIT);
        assertThat(infeasible(problem(Policy.FREE.threshold(10L), LINES, places)).reason())
                .isEqualTo(Reason.SPLIT);
    }

    @Test
    void becauseOfThePromise() {
        var outcome =
                infeasible(
                        problem(
                                Policy.FREE.promising(DeliveryPromise.hard(0)).splits(0),
                                LINES,
                                at("W1").with("A", 2).with("B", 1).by(post(1))));

        assertThat(outcome.reason()).isEqualTo(Reason.PROMISE);
        assertThat(outcome.lines()).isEmpty();
    }

    @Test
    void becauseLinesNeedTheSame() {
        var alike = List.of(line("a", 1, "A"), line("b", 1, "A"));

        assertThat(
                        infeasible(problem(Policy.FREE, alike, at("W1").with("A", 1).by(post(1))))
                                .reason())
                .isEqualTo(Reason.NOT_TOGETHER);
    }

    @Test
    void becauseLinesMayNotShareAParcel() {
        var lines = List.of(line("a", 1, "A").hazardous(ACID), line("b", 1, "B").hazardous(FUEL));
        var apart = Policy.FREE.apart(Set.of(new HazmatPair(ACID, FUEL)));
        var place = at("W1").with("A", 1).with("B", 1).by(post(1));

        assertThat(infeasible(problem(apart, lines, place)).reason())
                .isEqualTo(Reason.NOT_TOGETHER);
    }
}

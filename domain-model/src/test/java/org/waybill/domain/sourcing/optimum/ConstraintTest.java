package org.waybill.domain.sourcing.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.sourcing.optimum.Given.ACID;
import static org.waybill.domain.sourcing.optimum.Given.FUEL;
import static org.waybill.domain.sourcing.optimum.Given.chosen;
import static org.waybill.domain.sourcing.optimum.Given.kit;
import static org.waybill.domain.sourcing.optimum.Given.line;
import static org.waybill.domain.sourcing.optimum.Given.post;
import static org.waybill.domain.sourcing.optimum.Given.problem;
import static org.waybill.domain.sourcing.optimum.Given.service;
import static org.waybill.domain.sourcing.optimum.Place.at;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;

/**
 * What a plan may not do, even if it would be cheaper. The first location is always the cheaper.
 */
class ConstraintTest {

    private static final List<Demand> TWO_A = List.of(line("a", 2, "A"));

    private static Place cheap() {
        return at("W1").by(post(1));
    }

    private static Place dear() {
        return at("W2").by(post(100));
    }

    @Test
    void takesNoMoreThanIsThere() {
        assertThat(chosen(problem(Policy.FREE, TWO_A, cheap().with("A", 1), dear().with("A", 2))))
                .isEqualTo("W2 POST a:2");
    }

    /** Each line could have the unit; both cannot. */
    @Test
    void givesNoUnitToTwoLines() {
        var lines = List.of(line("a", 1, "A"), line("b", 1, "A").whole());

        assertThat(chosen(problem(Policy.FREE, lines, cheap().with("A", 1), dear().with("A", 1))))
                .isEqualTo("W1 POST a:1, W2 POST b:1");
    }

    @Test
    void givesNoUnitToALineAndAKit() {
        var both = new Component[] {new Component(new Sku("A"), 2), new Component(new Sku("B"), 1)};
        var lines = List.of(kit("k", 1, both), line("a", 1, "A"));
        var problem =
                problem(
                        Policy.FREE,
                        lines,
                        cheap().with("A", 2).with("B", 1),
                        dear().with("A", 3).with("B", 0));

        assertThat(chosen(problem)).isEqualTo("W1 POST k:1, W2 POST a:1");
    }

    @Test
    void countsAComponentThatIsNamedTwice() {
        var twice = new Component(new Sku("A"), 1);
        var lines = List.of(kit("k", 1, twice, twice));

        assertThat(chosen(problem(Policy.FREE, lines, cheap().with("A", 1), dear().with("A", 2))))
                .isEqualTo("W2 POST k:1");
    }

    @Test
    void needsNoStockOfWhatIsNotCounted() {
        assertThat(chosen(problem(Policy.FREE, List.of(kit("k", 7)), cheap())))
                .isEqualTo("W1 POST k:7");
    }

    @Test
    void usesALocationOnce() {
        var small = service("SMALL", 1, new Rate(100, 1, 0));
        var problem =
                problem(Policy.FREE, TWO_A, at("W1").with("A", 2).by(small), dear().with("A", 2));

        assertThat(chosen(problem)).isEqualTo("W2 POST a:2");
    }

    @Test
    void keepsToTheRoomForUnits() {
        assertThat(
                        chosen(
                                problem(
                                        Policy.FREE.penalty(1000),
                                        TWO_A,
                                        cheap().with("A", 2).room(1),
                                        dear().with("A", 2))))
                .isEqualTo("W2 POST a:2");
    }

    @Test
    void leavesAClosedLocationAlone() {
        assertThat(
                        chosen(
                                problem(
                                        Policy.FREE,
                                        TWO_A,
                                        cheap().with("A", 2).closed(),
                                        dear().with("A", 2))))
                .isEqualTo("W2 POST a:2");
    }

    @Test
    void leavesOutExcludedLines() {
        var lines = List.of(line("a", 1, "A"), line("b", 1, "A"));
        var problem =
                problem(
                        Policy.FREE,
                        lines,
                        cheap().with("A", 2).excluding("a"),
                        dear().with("A", 1));

        assertThat(chosen(problem)).isEqualTo("W1 POST b:1, W2 POST a:1");
    }

    @Test
    void keepsGroupsTogether() {
        var lines =
                List.of(
                        line("a", 2, "A").inGroup("set"),
                        line("b", 1, "B").inGroup("set"),
                        line("c", 1, "C"));
        var problem =
                problem(
                        Policy.FREE,
                        lines,
                        cheap().with("A", 2).with("C", 1),
                        dear().with("A", 2).with("B", 1));

        assertThat(chosen(problem)).isEqualTo("W1 POST c:1, W2 POST a:2 b:1");
    }

    @Test
    void doesNotCutALineThatIsWhole() {
        var places = new Place[] {cheap().with("A", 1), at("W2").with("A", 1).by(post(2)), dear3()};

        assertThat(chosen(problem(Policy.FREE, TWO_A, places)))
                .isEqualTo("W1 POST a:1, W2 POST a:1");
        assertThat(chosen(problem(Policy.FREE, List.of(TWO_A.getFirst().whole()), places)))
                .isEqualTo("W3 POST a:2");
    }

    private static Place dear3() {
        return at("W3").with("A", 2).by(post(100));
    }

    @Test
    void keepsHazmatClassesApart() {
        var lines = List.of(line("a", 1, "A").hazardous(ACID), line("b", 1, "B").hazardous(FUEL));
        var places =
                new Place[] {cheap().with("A", 1).with("B", 1), dear().with("A", 1).with("B", 1)};
        var apart = Policy.FREE.apart(Set.of(new HazmatPair(FUEL, ACID)));

        assertThat(chosen(problem(Policy.FREE, lines, places))).isEqualTo("W1 POST a:1 b:1");
        assertThat(chosen(problem(apart, lines, places))).isEqualTo("W1 POST a:1, W2 POST b:1");
    }

    @Test
    void mindsWhatALocationMayNotShip() {
        var acid = List.of(line("a", 1, "A").hazardous(ACID));

        assertThat(
                        chosen(
                                problem(
                                        Policy.FREE,
                                        acid,
                                        cheap().with("A", 1).refusing(ACID),
                                        dear().with("A", 1).refusing(FUEL))))
                .isEqualTo("W2 POST a:1");
    }

    @Test
    void mindsWhatAServiceDoesNotCarry() {
        var acid = List.of(line("a", 1, "A").hazardous(ACID));
        var air = new Service(new ServiceId("AIR"), 1, List.of(new Rate(900, 1, 0)), Set.of(ACID));
        var place = at("W1").with("A", 1).by(air, service("ROAD", 1, new Rate(900, 5, 0)));

        assertThat(chosen(problem(Policy.FREE, acid, place))).isEqualTo("W1 ROAD a:1");
    }

    @Test
    void keepsAHardPromise() {
        var slow = service("SLOW", 3, new Rate(900, 1, 0));
        var quick = service("QUICK", 2, new Rate(900, 50, 0));
        var place = at("W1").with("A", 2).by(slow, quick);

        assertThat(chosen(problem(Policy.FREE.promising(DeliveryPromise.hard(2)), TWO_A, place)))
                .isEqualTo("W1 QUICK a:2");
        assertThat(chosen(problem(Policy.FREE.promising(DeliveryPromise.hard(3)), TWO_A, place)))
                .isEqualTo("W1 SLOW a:2");
    }

    @Test
    void splitsNoMoreOftenThanItMay() {
        var lines = List.of(line("a", 3, "A"));
        var places =
                new Place[] {
                    at("W1").with("A", 1).by(post(1)),
                    at("W2").with("A", 1).by(post(1)),
                    at("W3").with("A", 1).by(post(1)),
                    at("W4").with("A", 2).by(post(10)),
                    at("W5").with("A", 3).by(post(20)),
                };

        assertThat(chosen(problem(Policy.FREE, lines, places)))
                .isEqualTo("W1 POST a:1, W2 POST a:1, W3 POST a:1");
        assertThat(chosen(problem(Policy.FREE.splits(2), lines, places)))
                .isEqualTo("W1 POST a:1, W2 POST a:1, W3 POST a:1");
        assertThat(chosen(problem(Policy.FREE.splits(1), lines, places)))
                .isEqualTo("W1 POST a:1, W4 POST a:2");
        assertThat(chosen(problem(Policy.FREE.splits(0), lines, places))).isEqualTo("W5 POST a:3");
    }

    /** Three units are worth 30; a part of one is worth 10. */
    @Test
    void sendsNoPartOfTooLittleValue() {
        var lines = List.of(line("a", 3, "A"));
        var places =
                new Place[] {
                    at("W1").with("A", 1).by(post(1)),
                    at("W2").with("A", 2).by(post(1)),
                    at("W3").with("A", 3).by(post(50))
                };

        assertThat(chosen(problem(Policy.FREE.threshold(9L), lines, places)))
                .isEqualTo("W1 POST a:1, W2 POST a:2");
        assertThat(chosen(problem(Policy.FREE.threshold(10L), lines, places)))
                .isEqualTo("W3 POST a:3");
        assertThat(chosen(problem(Policy.FREE.threshold(1000L), lines, places)))
                .isEqualTo("W3 POST a:3");
    }

    @Test
    void sendsNothingTooHeavy() {
        var light = service("LIGHT", 1, new Rate(199, 1, 0));
        var lines =
                List.of(
                        new Demand(
                                new LineId("a"),
                                2,
                                TWO_A.getFirst().requirements(),
                                100,
                                10,
                                null,
                                false,
                                null));

        assertThat(
                        chosen(
                                problem(
                                        Policy.FREE,
                                        lines,
                                        at("W1").with("A", 2).by(light),
                                        dear().with("A", 2))))
                .isEqualTo("W2 POST a:2");
    }
}

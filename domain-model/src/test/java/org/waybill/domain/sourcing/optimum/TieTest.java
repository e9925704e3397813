package org.waybill.domain.sourcing.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.sourcing.optimum.Given.chosen;
import static org.waybill.domain.sourcing.optimum.Given.line;
import static org.waybill.domain.sourcing.optimum.Given.post;
import static org.waybill.domain.sourcing.optimum.Given.problem;
import static org.waybill.domain.sourcing.optimum.Given.service;
import static org.waybill.domain.sourcing.optimum.Place.at;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What decides between plans of the same cost, one after the other. */
class TieTest {

    @Test
    void firstFewerShipments() {
        var problem =
                problem(
                        Policy.FREE,
                        List.of(line("a", 2, "A")),
                        at("W1").with("A", 1).by(post(1)),
                        at("W2").with("A", 1).by(post(1)),
                        at("W3").with("A", 2).by(post(2)));

        assertThat(chosen(problem)).isEqualTo("W3 POST a:2");
    }

    @Test
    void thenThePriorityOfLocations() {
        var problem =
                problem(
                        Policy.FREE,
                        List.of(line("a", 1, "A")),
                        at("W1").with("A", 1).by(post(1)).priority(2),
                        at("W2").with("A", 1).by(post(1)).priority(1));

        assertThat(chosen(problem)).isEqualTo("W2 POST a:1");
    }

    @Test
    void thenTheirIds() {
        var problem =
                problem(
                        Policy.FREE,
                        List.of(line("a", 2, "A")),
                        at("W3").with("A", 1).by(post(1)),
                        at("W1").with("A", 1).by(post(1)),
                        at("W2").with("A", 1).by(post(1)));

        assertThat(chosen(problem)).isEqualTo("W1 POST a:1, W2 POST a:1");
    }

    /** The first shipment's location counts before the second's. */
    @Test
    void theirIdsOneAfterTheOther() {
        var problem =
                problem(
                        Policy.FREE,
                        List.of(line("a", 1, "A"), line("b", 1, "B")),
                        at("W1").with("A", 1).by(post(1)),
                        at("W2").with("B", 1).by(post(1)),
                        at("W3").with("A", 1).by(post(1)),
                        at("W4").with("B", 1).by(post(1)));

        assertThat(chosen(problem)).isEqualTo("W1 POST a:1, W2 POST b:1");
    }

    @Test
    void thenServices() {
        var rate = new Rate(900, 1, 0);
        var problem =
                problem(
                        Policy.FREE,
                        List.of(line("a", 1, "A")),
                        at("W1").with("A", 1).by(service("Y", 1, rate), service("X", 2, rate)));

        assertThat(chosen(problem)).isEqualTo("W1 X a:1");
    }

    @Test
    void atLastUnitsOfEarlierLinesAtEarlierLocations() {
        var problem =
                problem(
                        Policy.FREE,
                        List.of(line("b", 2, "B"), line("a", 2, "A")),
                        at("W1").with("A", 2).with("B", 2).by(post(1)).room(2),
                        at("W2").with("A", 2).with("B", 2).by(post(1)).room(2));

        assertThat(chosen(problem)).isEqualTo("W1 POST a:2, W2 POST b:2");
    }

    @Test
    void alsoWhereLinesAreAlike() {
        var problem =
                problem(
                        Policy.FREE,
                        List.of(line("b", 1, "A"), line("a", 2, "A")),
                        at("W1").with("A", 1).by(post(1)),
                        at("W2").with("A", 2).by(post(1)));

        assertThat(chosen(problem)).isEqualTo("W1 POST a:1, W2 POST a:1 b:1");
    }
}

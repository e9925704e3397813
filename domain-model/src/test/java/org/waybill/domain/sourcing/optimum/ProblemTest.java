package org.waybill.domain.sourcing.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waybill.domain.sourcing.optimum.Given.ACID;
import static org.waybill.domain.sourcing.optimum.Given.line;
import static org.waybill.domain.sourcing.optimum.Given.plan;
import static org.waybill.domain.sourcing.optimum.Given.post;
import static org.waybill.domain.sourcing.optimum.Given.problem;
import static org.waybill.domain.sourcing.optimum.Given.service;
import static org.waybill.domain.sourcing.optimum.Place.at;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.product.Sku;

/** Problems that are refused, and the largest that are not. */
class ProblemTest {

    private static final List<Demand> A = List.of(line("a", 1, "A"));

    private static void refused(ThrowingCallable making, String complaint) {
        assertThatThrownBy(making)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void needsLines() {
        refused(() -> problem(Policy.FREE, List.of()), "the number of lines is 0");
        refused(() -> line("a", 0, "A"), "the units of a line is 0 and must be from 1 to 100000");
    }

    @Test
    void namesEverythingOnce() {
        refused(
                () -> problem(Policy.FREE, List.of(line("a", 1, "A"), line("a", 2, "B"))),
                "a line is there twice");
        refused(
                () -> problem(Policy.FREE, A, at("W1"), at("W1").with("A", 1)),
                "a location is there twice");
        refused(() -> at("W1").by(post(1), post(2)).offer(), "two services of one name");
    }

    @Test
    void needsRatesInOrder() {
        refused(() -> service("POST", 1), "has no rates");
        refused(
                () -> service("POST", 1, new Rate(100, 1, 0), new Rate(100, 2, 0)),
                "not in order of weight");
    }

    @Test
    void knowsNoNegativePrices() {
        refused(() -> new Rate(1, -1, 0), "the price of a rate is -1");
        refused(() -> LocationPrices.of(0, -1), "the labor of a unit is -1");
        refused(() -> Policy.FREE.penalty(-1), "the split penalty is -1");
        refused(() -> at("W1").with("A", -1).offer(), "stock is -1");
        refused(() -> new HazmatPair(ACID, ACID), "apart from itself");
        refused(() -> Effort.of(-1), "the looks is -1");
    }

    /** Two billion minor units are too much together, though one billion each is not. */
    @Test
    void refusesWhatCouldOverflow() {
        var most = Range.MOST_MICROS;
        var most2 = at("W1").with("A", 1).by(post(most)).at(LocationPrices.of(most, 0));
        var more = at("W1").with("A", 1).by(post(most)).at(LocationPrices.of(most, 1));

        assertThat(plan(problem(Policy.FREE, A, most2)).total()).isEqualTo(2 * most);
        refused(
                () -> problem(Policy.FREE, A, more),
                "could cost more than 2000000000000000 micros");
    }

    @Test
    void refusesWhatCouldOverflowInProducts() {
        var carbon = service("AIR", 1, new Rate(100_000, 0, 1_000_000_000));
        var dear = Policy.FREE.carbon(Range.MOST_MICROS);
        var late = Policy.FREE.promising(DeliveryPromise.soft(-10_000_000, Range.MOST_MICROS));
        var many = List.of(line("a", 100_000, "A"));
        var labor = LocationPrices.of(0, Range.MOST_MICROS);

        refused(() -> problem(dear, A, at("W1").by(carbon)), "could cost more");
        refused(() -> problem(late, A, at("W1").by(post(1))), "could cost more");
        refused(() -> problem(Policy.FREE, many, at("W1").at(labor)), "could cost more");
    }

    @Test
    void countsCreditsLikeCosts() {
        var most = Map.of(new Sku("A"), Range.MOST_MICROS);
        var credit = new LocationPrices(0, 0, 0, 0, Map.of(), most);
        var twice = List.of(line("a", 2, "A"));
        var thrice = List.of(line("a", 3, "A"));
        var place = at("W1").with("A", 3).by(post(0)).at(credit);

        assertThat(plan(problem(Policy.FREE, twice, place)).total())
                .isEqualTo(-2 * Range.MOST_MICROS);
        refused(() -> problem(Policy.FREE, thrice, place), "could cost more");
    }

    @Test
    void canTakeALotOfEverything() {
        var lines = List.of(line("a", 100_000, "A"));
        var places = new Place[100];
        for (int i = 0; i < places.length; i++) {
            places[i] = at("W" + i).with("A", 1000).by(service("V", 1, new Rate(1_000_000, 5, 0)));
        }

        var outcome = LeastCost.decide(problem(Policy.FREE, lines, places), Effort.of(1_000_000));

        assertThat(((Outcome.Found) outcome).plan().total()).isEqualTo(500);
    }
}

package org.waybill.domain.sourcing.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.sourcing.optimum.Given.chosen;
import static org.waybill.domain.sourcing.optimum.Given.kit;
import static org.waybill.domain.sourcing.optimum.Given.line;
import static org.waybill.domain.sourcing.optimum.Given.plan;
import static org.waybill.domain.sourcing.optimum.Given.post;
import static org.waybill.domain.sourcing.optimum.Given.problem;
import static org.waybill.domain.sourcing.optimum.Given.service;
import static org.waybill.domain.sourcing.optimum.Place.at;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;

/** What a plan costs, and how each part of it decides. */
class CostTest {

    private static final List<Demand> TWO_A = List.of(line("a", 2, "A"));
    private static final List<Demand> A_AND_B = List.of(line("a", 1, "A"), line("b", 1, "B"));

    @Test
    void takesTheCheaperParcel() {
        var problem =
                problem(
                        Policy.FREE,
                        TWO_A,
                        at("W1").with("A", 2).by(post(7)),
                        at("W2").with("A", 2).by(post(5)));

        assertThat(chosen(problem)).isEqualTo("W2 POST a:2");
        assertThat(plan(problem).total()).isEqualTo(5);
    }

    @Test
    void readsTheStepThatTheWeightFallsInto() {
        var steps =
                service("POST", 1, new Rate(199, 3, 0), new Rate(200, 4, 0), new Rate(300, 9, 0));
        var problem = problem(Policy.FREE, TWO_A, at("W1").with("A", 2).by(steps));

        assertThat(plan(problem).cost().parcel()).isEqualTo(4);
    }

    /** Heavy parcels have a rate of their own: two light ones cost 10, the heavy one 3. */
    @Test
    void mindsNoOrderOfPrices() {
        var falling = service("POST", 1, new Rate(100, 10, 0), new Rate(200, 3, 0));
        var problem =
                problem(
                        Policy.FREE,
                        A_AND_B,
                        at("W1").with("A", 1).with("B", 1).by(falling),
                        at("W2").with("A", 1).by(post(1)));

        assertThat(chosen(problem)).isEqualTo("W1 POST a:1 b:1");
    }

    /** By both: 4 + 4 in two parcels. In one: 9. */
    @Test
    void splitsAnOrderWhereThatIsCheaper() {
        var steep = service("POST", 1, new Rate(100, 4, 0), new Rate(200, 9, 0));
        var places = new Place[] {at("W1").with("A", 2).by(steep), at("W2").with("A", 2).by(steep)};

        assertThat(chosen(problem(Policy.FREE, TWO_A, places)))
                .isEqualTo("W1 POST a:1, W2 POST a:1");
        assertThat(chosen(problem(Policy.FREE.penalty(2), TWO_A, places))).isEqualTo("W1 POST a:2");
        assertThat(plan(problem(Policy.FREE.penalty(1), TWO_A, places)).cost())
                .isEqualTo(CostParts.NONE.plus(new CostParts(9, 0, 0, 0, 0, 0, 0, 0)));
    }

    @Test
    void asksThePenaltyForEachFurtherShipment() {
        var problem =
                problem(
                        Policy.FREE.penalty(10),
                        List.of(line("a", 3, "A")),
                        at("W1").with("A", 1).by(post(1)),
                        at("W2").with("A", 1).by(post(1)),
                        at("W3").with("A", 1).by(post(1)));

        assertThat(plan(problem).cost().split()).isEqualTo(20);
        assertThat(plan(problem).total()).isEqualTo(23);
    }

    /** The express costs 60; the post 40, and two days. */
    @Test
    void weighsLatenessAgainstPrice() {
        var services =
                new Service[] {
                    service("EXPRESS", 1, new Rate(1000, 60, 0)),
                    service("POST", 4, new Rate(1000, 40, 0))
                };
        var place = at("W1").with("A", 2).by(services);
        var cheapDays = Policy.FREE.promising(DeliveryPromise.soft(2, 9));
        var dearDays = Policy.FREE.promising(DeliveryPromise.soft(2, 11));

        assertThat(chosen(problem(cheapDays, TWO_A, place))).isEqualTo("W1 POST a:2");
        assertThat(plan(problem(cheapDays, TWO_A, place)).cost().lateness()).isEqualTo(18);
        assertThat(chosen(problem(dearDays, TWO_A, place))).isEqualTo("W1 EXPRESS a:2");
    }

    @Test
    void weighsCarbonAgainstPrice() {
        var services =
                new Service[] {
                    service("AIR", 1, new Rate(1000, 5, 100)),
                    service("RAIL", 1, new Rate(1000, 9, 10))
                };
        var place = at("W1").with("A", 2).by(services);

        assertThat(chosen(problem(Policy.FREE, TWO_A, place))).isEqualTo("W1 AIR a:2");
        var plan = plan(problem(Policy.FREE.carbon(1), TWO_A, place));
        assertThat(plan.shipments().getFirst().service()).isEqualTo(new ServiceId("RAIL"));
        assertThat(plan.shipments().getFirst().carbonGrams()).isEqualTo(10);
        assertThat(plan.cost().carbon()).isEqualTo(10);
    }

    /** At the first 1 and twice 3, at the second 5 and twice 2. */
    @Test
    void addsHandlingAndLabor() {
        var problem =
                problem(
                        Policy.FREE,
                        TWO_A,
                        at("W1").with("A", 2).by(post(0)).at(LocationPrices.of(1, 3)),
                        at("W2").with("A", 2).by(post(0)).at(LocationPrices.of(5, 2)));

        assertThat(chosen(problem)).isEqualTo("W1 POST a:2");
        assertThat(plan(problem).cost().handling()).isEqualTo(1);
        assertThat(plan(problem).cost().labor()).isEqualTo(6);
    }

    /** A kit takes two units of A and one of B; each A would be marked down by 4. */
    @Test
    void creditsWhatNeedNotBeMarkedDown() {
        var kits =
                List.of(
                        kit(
                                "k",
                                3,
                                new Component(new Sku("A"), 2),
                                new Component(new Sku("B"), 1)));
        var markdown = new LocationPrices(0, 0, 0, 0, Map.of(), Map.of(new Sku("A"), 4L));
        var problem =
                problem(
                        Policy.FREE,
                        kits,
                        at("W1").with("A", 6).with("B", 3).by(post(1)),
                        at("W2").with("A", 6).with("B", 3).by(post(20)).at(markdown));

        assertThat(chosen(problem)).isEqualTo("W2 POST k:3");
        assertThat(plan(problem).cost().markdown()).isEqualTo(-24);
        assertThat(plan(problem).total()).isEqualTo(-4);
    }

    /** Scarce: 2 × 3 for the stock, 2 × 1 for the hands, 5 for the van. */
    @Test
    void paysForWhatIsScarce() {
        var scarce = new LocationPrices(0, 0, 5, 1, Map.of(new Sku("A"), 3L), Map.of());
        var here = at("W1").with("A", 2).by(post(10)).at(scarce);

        assertThat(plan(problem(Policy.FREE, TWO_A, here)).cost().scarcity()).isEqualTo(13);
        assertThat(chosen(problem(Policy.FREE, TWO_A, here, at("W2").with("A", 2).by(post(22)))))
                .isEqualTo("W2 POST a:2");
        assertThat(chosen(problem(Policy.FREE, TWO_A, here, at("W2").with("A", 2).by(post(24)))))
                .isEqualTo("W1 POST a:2");
    }

    @Test
    void takesTheBestServiceForEachWeight() {
        var services =
                new Service[] {
                    service("LETTER", 1, new Rate(100, 2, 0)),
                    service("PARCEL", 1, new Rate(9000, 6, 0))
                };
        var problem =
                problem(
                        Policy.FREE,
                        List.of(line("a", 2, "A"), line("b", 1, "B")),
                        at("W1").with("A", 2).by(services),
                        at("W2").with("B", 1).by(services));

        assertThat(chosen(problem)).isEqualTo("W1 PARCEL a:2, W2 LETTER b:1");
        assertThat(plan(problem).total()).isEqualTo(8);
    }
}

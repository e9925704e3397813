package org.waybill.domain.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.SourcingDecision.Part;
import org.waybill.domain.sourcing.SourcingDecision.Reason;

class NearestCoverTest {

    private static final LineId L1 = new LineId("1");
    private static final LineId L2 = new LineId("2");
    private static final List<LineDemand> TWO_LAMPS_ONE_DESK =
            List.of(demand(L1, "LAMP", 2), demand(L2, "DESK", 1));

    @Test
    void takesTheNearestLocationThatHasEverything() {
        decide(TWO_LAMPS_ONE_DESK, at("A", 5L, 2, 1), at("B", 3L, 2, 1), at("C", 1L, 2, 0))
                .gives(Reason.NEAREST_COMPLETE, part("B", count(L1, 2), count(L2, 1)));
    }

    @Test
    void prefersOneFarLocationToTwoNearOnes() {
        decide(TWO_LAMPS_ONE_DESK, at("A", 1L, 2, 0), at("B", 1L, 0, 1), at("C", 900L, 2, 1))
                .gives(Reason.NEAREST_COMPLETE, part("C", count(L1, 2), count(L2, 1)));
    }

    @Test
    void splitsOverTheFewestAndNearestInSum() {
        decide(
                        TWO_LAMPS_ONE_DESK,
                        at("A", 1L, 1, 0),
                        at("B", 2L, 1, 0),
                        at("C", 9L, 2, 0),
                        at("D", 4L, 0, 1))
                .gives(Reason.FEWEST_NEAREST, part("D", count(L2, 1)), part("C", count(L1, 2)));
    }

    @Test
    void equalDistancesFallToTheSmallerId() {
        decide(TWO_LAMPS_ONE_DESK, at("B", 7L, 2, 1), at("A", 7L, 2, 1))
                .gives(Reason.NEAREST_COMPLETE, part("A", count(L1, 2), count(L2, 1)));
    }

    @Test
    void anUnknownDistanceIsTheFarthest() {
        decide(TWO_LAMPS_ONE_DESK, at("A", null, 2, 1), at("B", 20_000_000L, 2, 1))
                .gives(Reason.NEAREST_COMPLETE, part("B", count(L1, 2), count(L2, 1)));
        decide(TWO_LAMPS_ONE_DESK, at("A", null, 2, 1))
                .gives(Reason.NEAREST_COMPLETE, part("A", count(L1, 2), count(L2, 1)));
    }

    @Test
    void choosesNothingWhenNotEverythingIsCovered() {
        decide(TWO_LAMPS_ONE_DESK, at("A", 1L, 1, 1), at("B", 1L, 0, 1)).gives(Reason.NOT_COVERED);
        decide(TWO_LAMPS_ONE_DESK).gives(Reason.NOT_COVERED);
    }

    @Test
    void passesOverWhatIsFilteredOrExcluded() {
        var stock = Map.of(new Sku("LAMP"), 2L, new Sku("DESK"), 1L);
        var id = new LocationId("A");
        var disabled = new Candidate(id, 1L, stock, List.of(), Candidate.Filter.DISABLED);
        var refused = new Candidate(id, 1L, stock, List.of(L1), null);
        decide(TWO_LAMPS_ONE_DESK, disabled).gives(Reason.NOT_COVERED);
        decide(TWO_LAMPS_ONE_DESK, refused, at("B", 9L, 2, 0))
                .gives(Reason.FEWEST_NEAREST, part("A", count(L2, 1)), part("B", count(L1, 2)));
    }

    @Test
    void aKitIsOnlyWholeWhereEveryComponentIs() {
        var kit = List.of(new Component(new Sku("LAMP"), 2), new Component(new Sku("DESK"), 1));
        var demands = List.of(new LineDemand(L1, 2, kit));
        decide(demands, at("A", 1L, 4, 1), at("B", 2L, 2, 9))
                .gives(Reason.FEWEST_NEAREST, part("A", count(L1, 1)), part("B", count(L1, 1)));
        decide(demands, at("A", 1L, 9, 0), at("B", 2L, 0, 9)).gives(Reason.NOT_COVERED);
    }

    @Test
    void aKitAndItsOwnComponentAreServedTogether() {
        var kit = List.of(new Component(new Sku("LAMP"), 1), new Component(new Sku("DESK"), 1));
        var demands = List.of(demand(L1, "LAMP", 1), new LineDemand(L2, 1, kit));
        decide(demands, at("A", 1L, 1, 1), at("B", 2L, 1, 0))
                .gives(Reason.FEWEST_NEAREST, part("A", count(L2, 1)), part("B", count(L1, 1)));
    }

    @Test
    void whatIsNotCountedComesFromAnywhere() {
        decide(List.of(new LineDemand(L1, 3, List.of())), at("A", 8L, 0, 0), at("B", 2L, 0, 0))
                .gives(Reason.NEAREST_COMPLETE, part("B", count(L1, 3)));
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void answersForManyLocationsThatEachHaveLittle() {
        var few = new ArrayList<Candidate>();
        for (int i = 0; i < 60; i++) {
            few.add(at("L%02d".formatted(i), 1000L * ((i * 37) % 60), 1, 0));
        }
        answers(List.of(demand(L1, "LAMP", 30)), few);
        answers(List.of(demand(L1, "LAMP", 60)), few);
        answers(List.of(demand(L1, "LAMP", 5)), few);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void answersForManyLocationsAndLines() {
        var random = new Random(7);
        var demands = new ArrayList<LineDemand>();
        for (int line = 0; line < 12; line++) {
            demands.add(demand(new LineId("l" + line), "S" + line, 4));
        }
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < 60; i++) {
            var available = new TreeMap<Sku, Long>();
            for (int line = 0; line < 12; line++) {
                available.put(new Sku("S" + line), (long) random.nextInt(2));
            }
            var id = new LocationId("L%02d".formatted(i));
            candidates.add(
                    new Candidate(id, (long) random.nextInt(900_000), available, List.of(), null));
        }
        answers(demands, candidates);
    }

    @Test
    void takesTheLargestPartFirstOfVeryManyThatHaveALittleEach() {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < 5_000; i++) {
            var has = Map.of(new Sku("A"), i == 4_321 ? 7L : 2L);
            var id = new LocationId("L%04d".formatted(i));
            candidates.add(new Candidate(id, 1_000L + i, has, List.of(), null));
        }
        decide(List.of(demand(L1, "A", 10)), candidates.toArray(Candidate[]::new))
                .gives(
                        Reason.LARGEST_PART_FIRST,
                        part("L0000", count(L1, 2)),
                        part("L0001", count(L1, 2)),
                        part("L4321", count(L1, 6)));
    }

    private static void answers(List<LineDemand> demands, List<Candidate> candidates) {
        var decision = NearestCover.decide(new SourcingRequest(demands, candidates, List.of()));
        assertThat(decision.reason()).isIn(Reason.FEWEST_NEAREST, Reason.LARGEST_PART_FIRST);
        PlanCheck.feasible(decision);
    }

    /** What was decided. */
    private record Decided(SourcingDecision decision) {
        void gives(Reason reason, Part... parts) {
            assertThat(decision.plan()).containsExactly(parts);
            assertThat(decision.reason()).isEqualTo(reason);
        }
    }

    private static Decided decide(List<LineDemand> demands, Candidate... candidates) {
        return new Decided(
                NearestCover.decide(new SourcingRequest(demands, List.of(candidates), List.of())));
    }

    private static LineDemand demand(LineId line, String sku, int quantity) {
        return new LineDemand(line, quantity, List.of(new Component(new Sku(sku), 1)));
    }

    private static Candidate at(String id, @Nullable Long metres, long lamps, long desks) {
        var available = Map.of(new Sku("LAMP"), lamps, new Sku("DESK"), desks);
        return new Candidate(new LocationId(id), metres, available, List.of(), null);
    }

    private static Part part(String location, LineCount... lines) {
        return new Part(new LocationId(location), List.of(lines));
    }

    private static LineCount count(LineId line, int quantity) {
        return new LineCount(line, quantity);
    }
}

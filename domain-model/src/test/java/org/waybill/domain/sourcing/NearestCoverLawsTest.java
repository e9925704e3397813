package org.waybill.domain.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Laws;
import org.waybill.domain.sourcing.SourcingDecision.Reason;

class NearestCoverLawsTest {

    @Test
    void findsTheFewestNearestLocations() {
        Laws.over(20_000)
                .holdFor(
                        "nearest cover equals the oracle",
                        SourcingCases::apart,
                        NearestCoverLawsTest::equalsTheOracle);
    }

    @Test
    void theOrderOfTheCandidatesDoesNotMatter() {
        Laws.over(5_000)
                .holdFor(
                        "nearest cover is the same for any order of candidates",
                        SourcingCases::shared,
                        request -> {
                            var shuffled = new ArrayList<>(request.candidates());
                            Collections.shuffle(shuffled, new Random(request.hashCode()));
                            var other = new SourcingRequest(request.demands(), shuffled, List.of());
                            var decision = NearestCover.decide(request);
                            var again = NearestCover.decide(other);
                            assertThat(again.plan()).isEqualTo(decision.plan());
                            assertThat(again.reason()).isEqualTo(decision.reason());
                        });
    }

    @Test
    void aPlanForKitsThatShareComponentsCanBeCarriedOut() {
        Laws.over(20_000)
                .holdFor(
                        "nearest cover never gives what is not there",
                        SourcingCases::shared,
                        request -> {
                            var decision = NearestCover.decide(request);
                            assertThat(decision.plan().isEmpty())
                                    .isEqualTo(decision.reason() == Reason.NOT_COVERED);
                            if (!decision.plan().isEmpty()) {
                                PlanCheck.feasible(decision);
                            }
                        });
    }

    private static void equalsTheOracle(SourcingRequest request) {
        var decision = NearestCover.decide(request);
        var best = CoverOracle.best(request);
        if (best == null) {
            assertThat(decision.reason()).isEqualTo(Reason.NOT_COVERED);
            assertThat(decision.plan()).isEmpty();
            return;
        }
        PlanCheck.feasible(decision);
        assertThat(CoverOracle.cost(PlanCheck.chosen(decision))).isEqualTo(best);
        assertThat(decision.reason())
                .isEqualTo(best.locations() == 1 ? Reason.NEAREST_COMPLETE : Reason.FEWEST_NEAREST);
    }
}

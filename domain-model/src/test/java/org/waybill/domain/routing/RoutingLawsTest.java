package org.waybill.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Laws;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationProfile;
import org.waybill.domain.order.Method;
import org.waybill.domain.sourcing.Candidate;
import org.waybill.domain.sourcing.NearestCover;
import org.waybill.domain.sourcing.SourcingCases;
import org.waybill.domain.sourcing.SourcingDecision;
import org.waybill.domain.sourcing.SourcingRequest;

class RoutingLawsTest {

    @Test
    void standardRulesAreTheNearestCover() {
        Laws.over(10_000)
                .holdFor(
                        "standard rules take as few locations as near as the nearest cover",
                        SourcingCases::apart,
                        RoutingLawsTest::sameCover);
    }

    @Test
    void theOrderOfTheLocationsDoesNotMatter() {
        Laws.over(2_000)
                .holdFor(
                        "routing is the same for any order of locations",
                        SourcingCases::shared,
                        cases -> {
                            var request = request(cases);
                            var sites = new ArrayList<>(request.sites());
                            Collections.shuffle(sites, new Random(cases.hashCode()));
                            var other =
                                    new RoutingRequest(
                                            request.order(),
                                            request.demands(),
                                            sites,
                                            List.of(),
                                            List.of(),
                                            null,
                                            null);
                            assertThat(decide(other).plan()).isEqualTo(decide(request).plan());
                        });
    }

    private static void sameCover(SourcingRequest cases) {
        var expected = NearestCover.decide(cases);
        var decision = decide(request(cases));
        assertThat(decision.plan().isEmpty()).isEqualTo(expected.plan().isEmpty());
        assertThat(decision.plan()).hasSameSizeAs(expected.plan());
        assertThat(metres(decision)).isEqualTo(metres(expected));
        assertThat(decide(decision.request())).isEqualTo(decision);
    }

    private static RoutingDecision decide(RoutingRequest request) {
        return Routing.decide(StandardRules.NAME, 0, StandardRules.RULES, request);
    }

    private static long metres(RoutingDecision decision) {
        return decision.plan().stream()
                .mapToLong(part -> part.metres() == null ? 40_000_000 : part.metres())
                .sum();
    }

    private static long metres(SourcingDecision decision) {
        var chosen = decision.plan().stream().map(SourcingDecision.Part::location).toList();
        return decision.request().candidates().stream()
                .filter(c -> chosen.contains(c.location()))
                .mapToLong(c -> c.metres() == null ? 40_000_000 : c.metres())
                .sum();
    }

    private static RoutingRequest request(SourcingRequest cases) {
        var demands =
                cases.demands().stream()
                        .map(
                                d ->
                                        new Want(
                                                d.line(),
                                                d.quantity(),
                                                d.requirements(),
                                                0,
                                                0,
                                                null,
                                                true,
                                                null))
                        .toList();
        long units = demands.stream().mapToLong(Want::units).sum();
        var order =
                new OrderFacts(
                        new ChannelId("web"),
                        Method.SHIP,
                        null,
                        null,
                        "BRL",
                        0,
                        units,
                        0,
                        null,
                        0,
                        Instant.EPOCH);
        var sites = cases.candidates().stream().map(RoutingLawsTest::site).toList();
        return new RoutingRequest(order, demands, sites, List.of(), List.of(), null, null);
    }

    private static Site site(Candidate candidate) {
        return new Site(
                candidate.location(),
                LocationProfile.Type.STORE,
                0,
                Set.of(),
                null,
                null,
                candidate.metres(),
                candidate.available(),
                candidate.excludedLines(),
                candidate.filter(),
                null,
                0,
                null,
                Site.Costs.NONE,
                List.of());
    }
}

package org.waybill.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Laws;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.OrderKey;

class WhatIfTest {

    private static final RuleBook.Live STANDARD = RuleBook.EMPTY.deciding();

    /** A decision about an order. */
    private record Decided(OrderKey order, RoutingDecision decision) {}

    private static OrderKey order(int number) {
        return OrderKey.of("o" + number, new ChannelId("web"));
    }

    /** Orders one after the other, from stock that they take. */
    private static List<Decided> past(Random random) {
        Map<String, Integer> near = new HashMap<>(Map.of("a", random.nextInt(12)));
        Map<String, Integer> far = new HashMap<>(Map.of("a", random.nextInt(12)));
        var past = new ArrayList<Decided>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            var decision =
                    Wishes.of("a", 1 + random.nextInt(4))
                            .at("NEAR", 5, near)
                            .at("FAR", 50, far)
                            .byStandard();
            past.add(new Decided(order(i), decision));
            decision.plan()
                    .forEach(
                            part ->
                                    (part.location().value().equals("NEAR") ? near : far)
                                            .merge(
                                                    "a",
                                                    -part.lines().getFirst().quantity(),
                                                    Integer::sum));
        }
        return past;
    }

    private static WhatIf.Report under(RuleBook.Live rules, List<Decided> past) {
        var whatIf = new WhatIf(rules);
        past.forEach(one -> whatIf.ask(one.order(), one.decision()));
        return whatIf.report();
    }

    @Test
    void theSameRulesDecideEverythingAsItWas() {
        Laws.over(3_000)
                .holdFor(
                        "the rules of the past reproduce it",
                        WhatIfTest::past,
                        past -> {
                            var report = under(STANDARD, past);
                            assertThat(report.reproduced()).isEqualTo(past.size());
                            assertThat(report.now()).isEqualTo(report.then());
                        });
    }

    @Test
    void otherRulesNeverGiveMoreThanThereWas() {
        var farFirst =
                new RuleBook.Live(
                        "far",
                        1,
                        new RuleSet(
                                null,
                                "BRL",
                                List.of(
                                        new Route(
                                                "r",
                                                RouteCondition.ANY,
                                                List.of("far"),
                                                AfterAction.WAIT,
                                                null)),
                                Map.of(
                                        "far",
                                        Strategies.must(
                                                Strategies.NEAREST,
                                                LocationFilter.only(new LocationId("FAR"))))));
        Laws.over(3_000)
                .holdFor(
                        "other rules give what is there and no more",
                        WhatIfTest::past,
                        past -> {
                            var first = past.getFirst().decision().request();
                            long there =
                                    first.sites().getLast().available().values().stream()
                                            .mapToLong(Long::longValue)
                                            .sum();
                            var report = under(farFirst, past);
                            assertThat(report.now().units()).isLessThanOrEqualTo(there);
                            assertThat(report.asked()).isEqualTo(past.size());
                        });
    }
}

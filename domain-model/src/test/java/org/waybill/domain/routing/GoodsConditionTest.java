package org.waybill.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.order.Method;
import org.waybill.domain.sourcing.optimum.HazmatClass;

/** Routes that look at what the goods are. */
class GoodsConditionTest {

    private static final Kind PUZZLE = kind(null, "toys/puzzles", "gifts");
    private static final Kind PAINT = kind("3", "home");

    private static Kind kind(@Nullable String hazmat, String... categories) {
        return new Kind(Set.of(categories), hazmat == null ? null : new HazmatClass(hazmat));
    }

    private static OrderFacts order(@Nullable List<Kind> kinds) {
        return new OrderFacts(
                new ChannelId("web"),
                Method.SHIP,
                "BR",
                null,
                "BRL",
                1,
                1,
                0,
                null,
                0,
                Instant.EPOCH,
                null,
                kinds);
    }

    private static RouteCondition when(Set<String> any, Set<String> all, String... hazmat) {
        var classes = new HashSet<HazmatClass>();
        for (var one : hazmat) {
            classes.add(new HazmatClass(one));
        }
        return new RouteCondition(
                Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, null, any, all,
                classes);
    }

    @Test
    void aCategoryIsThatOfItsPartsAndOfNoOther() {
        var toys = when(Set.of("toys"), Set.of());
        assertThat(toys.fits(order(List.of(PUZZLE)))).isTrue();
        assertThat(toys.fits(order(List.of(kind(null, "toys"))))).isTrue();
        assertThat(toys.fits(order(List.of(kind(null, "toystore"))))).isFalse();
        assertThat(when(Set.of("toys/puzzles"), Set.of()).fits(order(List.of(kind(null, "toys")))))
                .isFalse();
        assertThat(toys.fits(order(null))).isFalse();
    }

    @Test
    void someLineOrEveryLine() {
        var mixed = order(List.of(PUZZLE, PAINT));
        assertThat(when(Set.of("toys"), Set.of()).fits(mixed)).isTrue();
        assertThat(when(Set.of(), Set.of("toys")).fits(mixed)).isFalse();
        assertThat(when(Set.of(), Set.of("toys", "home")).fits(mixed)).isTrue();
        assertThat(when(Set.of(), Set.of("toys")).fits(order(List.of(PUZZLE, Kind.PLAIN))))
                .isFalse();
    }

    @Test
    void aHazmatClassIsThatOfItsParts() {
        assertThat(when(Set.of(), Set.of(), "3").fits(order(List.of(PUZZLE, PAINT)))).isTrue();
        assertThat(when(Set.of(), Set.of(), "3").fits(order(List.of(PUZZLE)))).isFalse();
        assertThat(when(Set.of(), Set.of(), "1").fits(order(List.of(kind("1.4"))))).isTrue();
    }

    @Test
    void nothingSaidIsEveryOrder() {
        assertThat(when(Set.of(), Set.of())).isEqualTo(RouteCondition.ANY);
        assertThat(RouteCondition.ANY.fits(order(List.of(PAINT)))).isTrue();
    }

    @Test
    void aWiderRouteCoversANarrowerOne() {
        var toys = when(Set.of("toys"), Set.of());
        var puzzles = when(Set.of("toys/puzzles"), Set.of());
        assertThat(toys.covers(puzzles)).isTrue();
        assertThat(puzzles.covers(toys)).isFalse();
        assertThat(toys.covers(RouteCondition.ANY)).isFalse();
        assertThat(RouteCondition.ANY.covers(toys)).isTrue();
        assertThat(when(Set.of(), Set.of(), "1").covers(when(Set.of(), Set.of(), "1.4"))).isTrue();
        assertThat(when(Set.of(), Set.of(), "1.4").covers(when(Set.of(), Set.of(), "1"))).isFalse();
        assertThat(when(Set.of(), Set.of("toys")).covers(when(Set.of(), Set.of("toys/puzzles"))))
                .isTrue();
    }

    @Test
    void carriersAreAskedAboutHazardousGoods() {
        assertThat(StandardRules.RULES.asksCarriers(order(List.of(PUZZLE, PAINT)))).isTrue();
        assertThat(StandardRules.RULES.asksCarriers(order(List.of(PUZZLE)))).isFalse();
    }
}

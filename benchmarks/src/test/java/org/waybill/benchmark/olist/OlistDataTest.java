package org.waybill.benchmark.olist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The data set itself, where it is at hand: {@code ../shared/data/olist} beside the project. */
class OlistDataTest {

    private static OlistData data = new OlistData(List.of(), List.of(), List.of());

    @BeforeAll
    static void read() {
        var folder =
                Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                        .map(above -> above.resolve("shared/data/olist"))
                        .filter(Files::isDirectory)
                        .findFirst();
        assumeTrue(folder.isPresent(), "skipped: ../shared/data/olist is not here");
        data = OlistData.read(folder.orElseThrow(), Integer.MAX_VALUE);
    }

    @Test
    void isReadCompletely() {
        assertThat(data.orders()).hasSize(12_751);
        assertThat(data.products()).hasSize(8_009);
        assertThat(data.sellers()).hasSize(1_913);
        var lines = data.orders().stream().flatMap(order -> order.lines().stream()).toList();
        assertThat(lines).hasSize(12_405);
        assertThat(lines.stream().mapToInt(OlistOrder.OlistLine::quantity).sum()).isEqualTo(13_575);
        assertThat(data.orders().stream().filter(order -> order.lines().isEmpty())).hasSize(775);
    }

    @Test
    void hasTheseFates() {
        assertThat(
                        data.orders().stream()
                                .collect(
                                        Collectors.groupingBy(
                                                OlistOrder::fate, Collectors.counting())))
                .isEqualTo(
                        Map.of(
                                Fate.DELIVERED, 9_788L + 6,
                                Fate.SHIPPED, 1_107L + 69,
                                Fate.PICKED, 301L,
                                Fate.ACCEPTED, 314L + 2,
                                Fate.WAITING, 609L + 5,
                                Fate.CANCELLED, 550L));
    }

    @Test
    void losesNoRecordedTime() {
        for (var order : data.orders()) {
            var steps = Mapping.steps(order);
            var told = new ArrayList<Instant>();
            steps.forEach(step -> told.add(step.at()));
            steps.forEach(
                    step -> told.add(step instanceof Step.Scan s ? s.occurredAt() : step.at()));
            var recorded =
                    Stream.of(
                                    order.purchased(),
                                    order.approved(),
                                    order.carrier(),
                                    order.delivered())
                            .filter(Objects::nonNull)
                            .toList();
            assertThat(told).as(order.id()).containsAll(recorded);
        }
    }

    @Test
    void givesUpOneOrderWhoseProductWasSoldToSomebodyElse() {
        var timeline = Timeline.of(data.orders());
        assertThat(timeline.givenUp()).hasSize(1);
        assertThat(timeline.steps()).hasSizeGreaterThan(80_000);
    }

    @Test
    void isBegunWithTheEarliestOrders() {
        var times = data.orders().stream().map(OlistOrder::purchased).toList();
        assertThat(times).isSorted();
        assertThat(times.getFirst()).isEqualTo("2016-09-05T00:15:19Z");
    }
}

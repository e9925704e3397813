package org.waybill.benchmark.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.benchmark.olist.SampleOrders.line;
import static org.waybill.benchmark.olist.SampleOrders.order;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waybill.benchmark.olist.OlistStatus;
import org.waybill.benchmark.olist.Step;
import org.waybill.benchmark.olist.Timeline;

/** What each step waits for. */
class ScheduleTest {

    private final Schedule schedule =
            Schedule.of(
                    Timeline.of(
                                    List.of(
                                            order(
                                                    "a",
                                                    OlistStatus.SHIPPED,
                                                    1,
                                                    2,
                                                    null,
                                                    line("book", "ana")),
                                            order(
                                                    "b",
                                                    OlistStatus.SHIPPED,
                                                    1,
                                                    2,
                                                    null,
                                                    line("book", "rui")),
                                            order(
                                                    "c",
                                                    OlistStatus.SHIPPED,
                                                    1,
                                                    2,
                                                    null,
                                                    line("pen", "rui"))))
                            .steps());

    @Test
    void stepsOfAnOrderFollowEachOther() {
        for (int i = 0; i < schedule.steps().size(); i++) {
            var order = schedule.steps().get(i).order();
            boolean first =
                    schedule.steps().subList(0, i).stream().noneMatch(s -> s.order() == order);
            boolean waits =
                    IntStream.of(schedule.before().get(i))
                            .anyMatch(before -> schedule.steps().get(before).order() == order);
            assertThat(waits).isNotEqualTo(first);
        }
    }

    @Test
    void oneProductIsPlacedForOneOrderAfterTheOther() {
        int received = index("b", Step.Receive.class);
        assertThat(schedule.before().get(received)).containsExactly(index("a", Step.Place.class));
        assertThat(schedule.before().get(index("c", Step.Receive.class))).isEmpty();
    }

    @Test
    void anInstantEndsWhereTheNextBegins() {
        int end = schedule.endOfInstant(0);
        assertThat(end).isEqualTo(6);
        assertThat(schedule.endOfInstant(end)).isEqualTo(9);
    }

    private int index(String order, Class<? extends Step> kind) {
        for (int i = 0; i < schedule.steps().size(); i++) {
            var step = schedule.steps().get(i);
            if (step.order().id().equals(order) && kind.isInstance(step)) {
                return i;
            }
        }
        throw new AssertionError(order + " " + kind);
    }
}

package org.waybill.benchmark.olist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.benchmark.olist.SampleOrders.line;
import static org.waybill.benchmark.olist.SampleOrders.order;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One time line of all orders. */
class TimelineTest {

    @Test
    void goesByTimeAndWithinAnInstantAsTheOrdersWerePlaced() {
        var one = order("one", OlistStatus.DELIVERED, 3, 4, 9, line("book", "ana"));
        var two = order("two", OlistStatus.SHIPPED, 1, 4, null, line("pen", "rui"));
        var steps = Timeline.of(List.of(one, two)).steps();
        assertThat(steps).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(steps.stream().filter(Step.Ship.class::isInstance).map(Step::order))
                .containsExactly(one, two);
        assertThat(steps.stream().filter(Step.Accept.class::isInstance).map(Step::order))
                .containsExactly(two, one);
    }

    @Test
    void givesUpAnOrderThatStillWaitsWhenItsProductIsSoldToSomebodyElse() {
        var waiting = order("waiting", OlistStatus.UNAVAILABLE, 1, null, null, line("book", "ana"));
        var later = later(order("later", OlistStatus.SHIPPED, 1, 2, null, line("book", "ana")));
        var timeline = Timeline.of(List.of(waiting, later));
        var at = later.purchased().minus(Duration.ofSeconds(1));
        assertThat(timeline.givenUp()).containsExactly(waiting);
        assertThat(timeline.steps()).contains(new Step.Cancel(waiting, at, "unavailable"));
    }

    private static OlistOrder later(OlistOrder order) {
        var day = Duration.ofDays(50);
        return new OlistOrder(
                order.id(),
                order.customer(),
                order.person(),
                order.home(),
                order.status(),
                order.purchased().plus(day),
                order.purchased().plus(day.plusDays(1)),
                order.purchased().plus(day.plusDays(2)),
                null,
                order.estimated().plus(day),
                null,
                order.paid(),
                order.lines());
    }
}

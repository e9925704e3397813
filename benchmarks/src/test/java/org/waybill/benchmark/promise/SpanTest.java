package org.waybill.benchmark.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final LocalDate BEGIN = LocalDate.of(2018, 1, 1);

    @Test
    void dividesTheOrdersInFifthsByTheDayTheyWereBought() {
        var orders = IntStream.range(0, 10).mapToObj(SpanTest::order).toList();

        assertThat(Span.choice(orders).from()).isEqualTo(BEGIN.plusDays(6));
        assertThat(Span.choice(orders).until()).isEqualTo(BEGIN.plusDays(8));
        assertThat(orders.stream().filter(Span.test(orders)::has)).hasSize(2);
    }

    @Test
    void comparesOnlyWhatCame() {
        var lost = new PastOrder("lost", BEGIN, List.of(), null, BEGIN.plusDays(9));

        assertThat(new Span("all", BEGIN, BEGIN.plusDays(1)).has(lost)).isFalse();
    }

    private static PastOrder order(int day) {
        var bought = BEGIN.plusDays(day);
        return new PastOrder("order-" + day, bought, List.of(), bought.plusDays(3), bought);
    }
}

package org.waybill.benchmark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.benchmark.Complaint;
import tools.jackson.databind.json.JsonMapper;

class HistoryTest {

    private static final String PLACED = event("order.OrderPlaced", "00.100");
    private static final String RESERVED = event("stock.StockReserved", "00.100");
    private static final String RELEASED = event("fulfillment.FulfillmentRequested", "00.250");

    @Test
    void tellsHowLongAnOrderTookFromPlacedToReleased() {
        var history = read(PLACED, RESERVED, RELEASED);

        assertThat(history.toRelease()).isEqualTo(Duration.ofMillis(150));
        assertThat(History.nanosToRelease(List.of(history)).getMaxValue() / 1_000_000)
                .isEqualTo(150);
    }

    @Test
    void mindsWhatWasPlacedTwiceOrNotReleased() {
        assertThatThrownBy(() -> read(PLACED, PLACED, RELEASED).toRelease())
                .isInstanceOf(Complaint.class)
                .hasMessage("one was placed 2 times and released 1 times.");
        assertThatThrownBy(() -> read(PLACED).toRelease()).hasMessageContaining("released 0 times");
    }

    private static History read(String... events) {
        return History.read(
                "one", JsonMapper.shared().readTree("[" + String.join(",", events) + "]"));
    }

    private static String event(String type, String second) {
        return "{\"type\":\"%s\",\"recordedAt\":\"2026-01-01T00:00:%sZ\"}".formatted(type, second);
    }
}

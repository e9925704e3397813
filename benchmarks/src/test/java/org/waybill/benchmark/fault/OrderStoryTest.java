package org.waybill.benchmark.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.benchmark.fault.Finding.Kind;
import tools.jackson.databind.json.JsonMapper;

class OrderStoryTest {

    private static final String PLACED = event("order.OrderPlaced", "order:1@web", 0);
    private static final String ONE = event("stock.StockReserved", "stock:A", 7);
    private static final String OTHER = event("stock.StockReserved", "stock:B", 3);
    private static final String RELEASED =
            event("fulfillment.FulfillmentRequested", "fulfillment:1@web.F1", 0);

    @Test
    void isWholeWhenAllLinesArePromisedAndALocationIsAsked() {
        assertThat(findings(PLACED, ONE, OTHER, RELEASED)).isEmpty();
    }

    @Test
    void mindsWhatIsLostDoubledOrThereInPart() {
        assertThat(findings(ONE, OTHER, RELEASED)).containsExactly(Kind.LOST);
        assertThat(findings(PLACED, ONE, RELEASED)).containsExactly(Kind.HALF);
        assertThat(findings(PLACED, ONE, OTHER)).containsExactly(Kind.HALF);
        assertThat(findings(PLACED, ONE, OTHER, RELEASED, RELEASED))
                .containsExactly(Kind.DOUBLED, Kind.DOUBLED);
    }

    private static List<Kind> findings(String... events) {
        var json = JsonMapper.shared().readTree("[" + String.join(",", events) + "]");
        return OrderStory.findings("1", json).stream().map(Finding::kind).toList();
    }

    private static String event(String type, String aggregate, int sequence) {
        return "{\"type\":\"%s\",\"aggregate\":\"%s\",\"sequence\":%d}"
                .formatted(type, aggregate, sequence);
    }
}

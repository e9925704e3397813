package org.waybill.benchmark.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What Waybill tells of the locations' parts. */
class PartTest {

    @Test
    void holdsWhatIsStillDue() {
        var order =
                """
                {"fulfillments": [{"fulfillmentId": "o@shop.F1", "location": "ana", "lines": [
                    {"lineId": "1", "quantity": 2}, {"lineId": "2", "quantity": 0}]}]}
                """;
        assertThat(Part.of(JsonMapper.builder().build().readTree(order)))
                .containsExactly(new Part("o@shop.F1", "ana", List.of(new Part.Line("1", 2))));
    }
}

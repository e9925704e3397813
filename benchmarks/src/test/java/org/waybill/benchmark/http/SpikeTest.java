package org.waybill.benchmark.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waybill.benchmark.load.Ask;
import org.waybill.benchmark.load.OpenModel.Outcome;
import org.waybill.benchmark.load.Reply;

class SpikeTest {

    private static final long SECOND = 1_000_000_000;
    private static final long MILLI = 1_000_000;
    private static final Reply ACCEPTED = new Reply(201, 1, false, "");
    private static final Reply PUT_OFF = new Reply(429, 0, true, "");

    private final List<Outcome> outcomes = new ArrayList<>();

    private void came(double second, long millis, Reply reply) {
        var due = (long) (second * SECOND);
        outcomes.add(new Outcome(Ask.get("/"), due, millis * MILLI, reply));
    }

    private Spike spike() {
        return new Spike(outcomes, 2 * SECOND, 4 * SECOND);
    }

    @Test
    void timesOfTheAcceptedAreToldByWhenTheyCame() {
        came(1, 10, ACCEPTED);
        came(3, 30, ACCEPTED);
        came(3.5, 9_999, PUT_OFF);
        came(5, 99, ACCEPTED);

        assertThat(spike().before().getMaxValue() / MILLI).isEqualTo(10);
        assertThat(spike().during().getMaxValue() / MILLI).isEqualTo(30);
        assertThat(spike().during().getTotalCount()).isEqualTo(1);
    }

    @Test
    void isOverInTheFirstSecondInWhichAllAreServedAsBefore() {
        came(1, 10, ACCEPTED);
        came(4.1, 10, PUT_OFF);
        came(5.1, 21, ACCEPTED);
        came(6.1, 12, ACCEPTED);
        came(7.1, 12, ACCEPTED);

        assertThat(spike().secondsToNormal()).isEqualTo(2);
    }

    @Test
    void mindsWhoIsSentAwayWithoutATimeAndWhoIsNotAnswered() {
        came(3, 1, PUT_OFF);
        came(3, 1, ACCEPTED);
        came(3, 1, Reply.NONE);
        came(3, 1, new Reply(503, 0, false, "full"));

        assertThat(spike().faults()).containsExactly("0", "503 full");
        assertThat(spike().statuses()).isEqualTo(Map.of(0, 1L, 201, 1L, 429, 1L, 503, 1L));
    }
}

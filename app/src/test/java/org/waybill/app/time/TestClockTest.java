package org.waybill.app.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.app.Http;
import org.waybill.app.RunningWaybill;

class TestClockTest {

    private static final String CLOCK = "/api/test-clock";

    private final Http http = RunningWaybill.instance().http();

    @Test
    void goesForwardByADuration() {
        var before = now(http.get(CLOCK));

        assertThat(now(http.post(CLOCK, "{\"advance\":\"PT1H\"}")))
                .isAfterOrEqualTo(before.plusSeconds(3600));
    }

    @Test
    void goesForwardBySeconds() {
        var before = now(http.get(CLOCK));

        assertThat(now(http.post(CLOCK, "{\"advanceSeconds\":60}")))
                .isAfterOrEqualTo(before.plusSeconds(60));
    }

    @Test
    void standsStillAtAnInstantUntilSetGoingAgain() {
        var instant = now(http.get(CLOCK)).plusSeconds(60);
        var answer = http.post(CLOCK, "{\"instant\":\"%s\",\"frozen\":true}".formatted(instant));

        assertThat(answer.json().get("frozen").booleanValue()).isTrue();
        assertThat(now(http.get(CLOCK))).isEqualTo(instant);

        var going = http.post(CLOCK, "{\"instant\":\"%s\"}".formatted(instant));
        assertThat(going.json().get("frozen").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"frozen\":true}",
                "{\"advance\":\"PT1H\",\"advanceSeconds\":1}",
                "{\"advance\":\"PT1H\",\"frozen\":true}",
                "{\"advance\":\"an hour\"}",
                "{\"advance\":\"-PT1H\"}",
                "{\"advanceSeconds\":-1}",
                "{\"advanceSeconds\":9223372036854775807}",
                "{\"instant\":\"2001-01-01T00:00:00Z\"}",
                "{\"instant\":\"+1000000000-12-31T23:59:59Z\"}",
                "{\"instant\":\"tomorrow\"}"
            })
    void refusesWhatItCannotRead(String body) {
        assertThat(http.post(CLOCK, body).status()).isEqualTo(400);
    }

    private static Instant now(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return Instant.parse(answer.json().get("now").stringValue());
    }
}

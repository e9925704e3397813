package org.waybill.benchmark.olist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Local times of São Paulo. */
class TimesTest {

    @Test
    void areThreeHoursBehindInWinterAndTwoInSummer() {
        assertThat(Times.parse("2017-07-01 12:00:00")).isEqualTo("2017-07-01T15:00:00Z");
        assertThat(Times.parse("2018-01-01 12:00:00")).isEqualTo("2018-01-01T14:00:00Z");
    }

    @Test
    void meanTheFirstOfTwoAndAnHourLaterWhereSkipped() {
        assertThat(Times.parse("2018-02-17 23:30:00"))
                .isEqualTo(Instant.parse("2018-02-18T01:30:00Z"));
        assertThat(Times.parse("2017-10-15 00:30:00"))
                .isEqualTo(Instant.parse("2017-10-15T03:30:00Z"));
    }

    @Test
    void mayBeMissing() {
        assertThat(Times.parse("")).isNull();
    }
}

package org.waybill.domain.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waybill.domain.calendar.DayTime;
import org.waybill.domain.calendar.OpeningHours;
import org.waybill.domain.calendar.OperatingCalendar;
import org.waybill.domain.calendar.Weekday;

class AcceptanceTest {

    /** From nine to six in Berlin, but not on weekends, nor on Thursday, 3 December. */
    private static final OperatingCalendar OFFICE =
            new OperatingCalendar(
                    ZoneId.of("Europe/Berlin"),
                    Stream.of(Weekday.values())
                            .filter(day -> day != Weekday.SATURDAY && day != Weekday.SUNDAY)
                            .map(
                                    day ->
                                            new OpeningHours(
                                                    day,
                                                    new DayTime("09:00"),
                                                    new DayTime("18:00")))
                            .toList(),
                    List.of(),
                    Set.of(LocalDate.of(2026, 12, 3)),
                    List.of(),
                    List.of());

    private static final Acceptance HALF_AN_HOUR = new Acceptance(30, true);

    private static Instant at(String time) {
        return Instant.parse(time);
    }

    @Test
    void timeRunsWhetherItWorksOrNotUnlessSaidOtherwise() {
        assertThat(new Acceptance(90, false).due(at("2026-11-28T23:00:00Z"), OFFICE))
                .isEqualTo(at("2026-11-29T00:30:00Z"));
    }

    @Test
    void onlyTheHoursCountInWhichItWorks() {
        assertThat(HALF_AN_HOUR.due(at("2026-11-24T10:00:00Z"), OFFICE))
                .isEqualTo(at("2026-11-24T10:30:00Z"));
        assertThat(HALF_AN_HOUR.due(at("2026-11-24T16:50:00Z"), OFFICE))
                .isEqualTo(at("2026-11-25T08:20:00Z"));
        assertThat(HALF_AN_HOUR.due(at("2026-11-24T16:30:00Z"), OFFICE))
                .isEqualTo(at("2026-11-24T17:00:00Z"));
        assertThat(HALF_AN_HOUR.due(at("2026-11-24T05:00:00Z"), OFFICE))
                .isEqualTo(at("2026-11-24T08:30:00Z"));
    }

    @Test
    void weekendsAndHolidaysAreWaitedFor() {
        assertThat(HALF_AN_HOUR.due(at("2026-11-27T17:30:00Z"), OFFICE))
                .isEqualTo(at("2026-11-30T08:30:00Z"));
        assertThat(new Acceptance(541, true).due(at("2026-12-02T08:00:00Z"), OFFICE))
                .isEqualTo(at("2026-12-04T08:01:00Z"));
    }

    @Test
    void whereItNeverWorksThereIsNoLimit() {
        var never =
                new OperatingCalendar(
                        ZoneId.of("UTC"),
                        List.of(
                                new OpeningHours(
                                        Weekday.MONDAY,
                                        new DayTime("09:00"),
                                        new DayTime("09:00"))),
                        List.of(),
                        Set.of(),
                        List.of(),
                        List.of());
        assertThat(HALF_AN_HOUR.due(at("2026-11-24T10:00:00Z"), never)).isNull();
        assertThat(HALF_AN_HOUR.due(at("2026-11-24T10:00:00Z"), alwaysOpen()))
                .isEqualTo(at("2026-11-24T10:30:00Z"));
    }

    private static OperatingCalendar alwaysOpen() {
        return OperatingCalendar.always(ZoneId.of("UTC"));
    }
}

package org.waybill.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.domain.calendar.OperatingCalendar.Span;

/** Days on which a location works, and when. */
class OperatingCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final LocalDate SUNDAY = LocalDate.parse("2026-03-01");
    private static final List<OpeningHours> WEEKDAYS =
            List.of(
                    hours(Weekday.MONDAY, "14:00", "18:00"),
                    hours(Weekday.MONDAY, "09:00", "12:30"),
                    hours(Weekday.FRIDAY, "09:00", "24:00"));

    @Test
    void isAlwaysOpenIfNothingElseIsSaid() {
        var always = OperatingCalendar.always(BERLIN);

        assertThat(always.works(SUNDAY)).isTrue();
        assertThat(always.cutOff(SUNDAY)).isNull();
        assertThat(always.spans(SUNDAY))
                .containsExactly(span("2026-02-28T23:00:00Z", "2026-03-01T23:00:00Z"));
    }

    @Test
    void worksInItsHoursTheEarliestFirst() {
        var calendar = calendar(WEEKDAYS, Set.of(), List.of(), List.of());

        assertThat(calendar.spans(MONDAY))
                .containsExactly(
                        span("2026-03-02T08:00:00Z", "2026-03-02T11:30:00Z"),
                        span("2026-03-02T13:00:00Z", "2026-03-02T17:00:00Z"));
        assertThat(calendar.spans(LocalDate.parse("2026-03-06")))
                .containsExactly(span("2026-03-06T08:00:00Z", "2026-03-06T23:00:00Z"));
        assertThat(calendar.off(SUNDAY)).isEqualTo(DayOff.CLOSED_THAT_DAY);
        assertThat(calendar.spans(SUNDAY)).isEmpty();
    }

    @Test
    void keepsHolidaysAndClosuresUnlessItOpensSpecially() {
        var tuesday = MONDAY.plusDays(1);
        var calendar =
                calendar(
                        List.of(),
                        Set.of(MONDAY, SUNDAY),
                        List.of(new Closure(MONDAY, tuesday, null)),
                        List.of(new SpecialOpening(SUNDAY, time("10:00"), time("11:00"))));

        assertThat(calendar.off(MONDAY)).isEqualTo(DayOff.CLOSURE);
        assertThat(calendar.off(tuesday)).isEqualTo(DayOff.CLOSURE);
        assertThat(calendar.off(MONDAY.plusDays(2))).isNull();
        assertThat(calendar.off(MONDAY.minusDays(2))).isNull();
        assertThat(calendar.spans(SUNDAY))
                .containsExactly(span("2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z"));
        assertThat(calendar(List.of(), Set.of(MONDAY), List.of(), List.of()).off(MONDAY))
                .isEqualTo(DayOff.HOLIDAY);
    }

    @Test
    void aDayOnWhichClocksChangeIsShorterOrLonger() {
        var always = OperatingCalendar.always(BERLIN);

        assertThat(length(always, "2026-03-29")).isEqualTo(Duration.ofHours(23));
        assertThat(length(always, "2026-03-30")).isEqualTo(Duration.ofHours(24));
        assertThat(length(always, "2026-10-25")).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void aTimeThatTheClocksSkipIsLaterAndOfOneShownTwiceItIsTheFirst() {
        assertThat(time("02:30").on(LocalDate.parse("2026-03-29"), BERLIN))
                .isEqualTo("2026-03-29T01:30:00Z");
        assertThat(time("02:30").on(LocalDate.parse("2026-10-25"), BERLIN))
                .isEqualTo("2026-10-25T00:30:00Z");
        // Here the clocks once went from 24:00 straight to 01:00.
        assertThat(DayTime.START.on(LocalDate.parse("2018-11-04"), ZoneId.of("America/Sao_Paulo")))
                .isEqualTo("2018-11-04T03:00:00Z");
    }

    @Test
    void hasTheCutOffOfTheDayOfTheWeekOnItsOwnClocks() {
        var cutOffs = List.of(new CutOff(Weekday.MONDAY, time("14:00")));
        var calendar =
                new OperatingCalendar(
                        ZoneId.of("America/New_York"),
                        List.of(),
                        cutOffs,
                        Set.of(),
                        List.of(),
                        List.of());

        assertThat(calendar.cutOff(MONDAY)).isEqualTo("2026-03-02T19:00:00Z");
        assertThat(calendar.cutOff(MONDAY.plusDays(7))).isEqualTo("2026-03-09T18:00:00Z");
        assertThat(calendar.cutOff(MONDAY.plusDays(1))).isNull();
    }

    @Test
    void onlyHoursAndMinutesAreATimeOfDay() {
        assertThat(List.of("00:00", "09:59", "19:00", "23:59", "24:00")).allMatch(DayTime::fits);
        assertThat(List.of("", "9:00", "24:01", "12:60", "12:00:00", "-1:00"))
                .noneMatch(DayTime::fits);
        assertThat(time("24:00").minute()).isEqualTo(1_440);
        assertThat(time("09:05").minute()).isEqualTo(545);
    }

    private static Duration length(OperatingCalendar calendar, String day) {
        var span = calendar.spans(LocalDate.parse(day)).getFirst();
        return Duration.between(span.from(), span.to());
    }

    private static OperatingCalendar calendar(
            List<OpeningHours> hours,
            Set<LocalDate> holidays,
            List<Closure> closures,
            List<SpecialOpening> openings) {
        return new OperatingCalendar(BERLIN, hours, List.of(), holidays, closures, openings);
    }

    private static OpeningHours hours(Weekday day, String from, String to) {
        return new OpeningHours(day, time(from), time(to));
    }

    private static DayTime time(String text) {
        return new DayTime(text);
    }

    private static Span span(String from, String to) {
        return new Span(Instant.parse(from), Instant.parse(to));
    }
}

package org.waybill.domain.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Laws;
import org.waybill.domain.calendar.CutOff;
import org.waybill.domain.calendar.DayTime;
import org.waybill.domain.calendar.OpeningHours;
import org.waybill.domain.calendar.Processing;
import org.waybill.domain.calendar.Weekday;
import org.waybill.domain.carrier.Pickup;
import org.waybill.domain.carrier.SameDay;
import org.waybill.domain.location.Geo;

/** What holds for any calendar, any carrier and any moment. */
class PromiseLawsTest {

    /** Around the change of the clocks, and of the year. */
    private static final List<Instant> EDGES =
            List.of(
                    Instant.parse("2026-03-28T22:00:00Z"),
                    Instant.parse("2026-10-24T22:00:00Z"),
                    Instant.parse("2027-12-31T12:00:00Z"),
                    Instant.parse("2028-02-28T12:00:00Z"));

    private record Case(Ways ways, Instant at, Instant later) {}

    @Test
    void promisesAreInOrder() {
        Laws.over(4_000)
                .holdFor(
                        "promises are in order",
                        PromiseLawsTest::random,
                        one -> {
                            var course = course(one.ways(), one.at());
                            if (course != null) {
                                inOrder(one, course);
                            }
                        });
    }

    @Test
    void whoOrdersLaterIsNotServedEarlier() {
        Laws.over(4_000)
                .holdFor(
                        "who orders later is not served earlier",
                        PromiseLawsTest::random,
                        one -> {
                            var first = course(one.ways(), one.at());
                            var second = course(one.ways(), one.later());
                            if (first != null && second != null) {
                                assertThat(second.readyFrom()).isAfterOrEqualTo(first.readyFrom());
                                assertThat(second.shipBy()).isAfterOrEqualTo(first.shipBy());
                                assertThat(second.earliest()).isAfterOrEqualTo(first.earliest());
                                assertThat(second.latest()).isAfterOrEqualTo(first.latest());
                            }
                        });
    }

    @Test
    void mostCasesHaveACourse() {
        var random = new Random(1);
        long found =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> random(random))
                        .filter(one -> course(one.ways(), one.at()) != null)
                        .count();

        assertThat(found).isGreaterThan(500);
    }

    private static void inOrder(Case one, Course course) {
        var calendar = one.ways().origin().calendar();
        var service = one.ways().service();
        assertThat(course.readyFrom()).isAfterOrEqualTo(one.at());
        assertThat(course.shipBy()).isAfterOrEqualTo(calendar.dateOf(course.readyFrom()));
        assertThat(calendar.works(course.shipBy())).isTrue();
        assertThat(service.pickup().on(Weekday.of(course.shipBy()))).isTrue();
        assertThat(course.earliest()).isBetween(course.shipBy(), course.latest());
        for (var day : List.of(course.earliest(), course.latest())) {
            assertThat(service.deliversOn(Weekday.of(day))).isTrue();
            assertThat(one.ways().holidaysThere()).doesNotContain(day);
        }
        var time = service.pickup().time();
        if (time != null && service.sameDay() == null) {
            assertThat(time.on(course.shipBy(), Ways.BERLIN)).isAfterOrEqualTo(course.readyFrom());
        }
        var steps = course.steps();
        assertThat(steps.getFirst().from()).isEqualTo(calendar.dateOf(one.at()));
        assertThat(steps).allMatch(step -> !step.to().isBefore(step.from()));
    }

    private static @Nullable Course course(Ways ways, Instant at) {
        var found = ways.courses(at, "EUR", "DE", Freight.of(1_000)).courses();
        return found.isEmpty() ? null : found.getFirst();
    }

    private static Case random(Random random) {
        var edge = EDGES.get(random.nextInt(EDGES.size()));
        var at = edge.plusSeconds(random.nextInt(7 * 86_400) - 3 * 86_400);
        var later = at.plusSeconds(random.nextInt(3 * 86_400));
        int min = random.nextInt(4);
        var windows =
                random.nextInt(4) > 0
                        ? null
                        : new SameDay(
                                9_000,
                                List.of(
                                        new SameDay.Window(time(random), DayTime.END),
                                        new SameDay.Window(time(random), DayTime.END)));
        var ways =
                new Ways(
                        hours(random),
                        cutOffs(random),
                        holidays(random, edge),
                        new Processing(random.nextInt(3), random.nextInt(30)),
                        random.nextInt(3),
                        new Pickup(days(random), random.nextBoolean() ? null : time(random)),
                        days(random),
                        min,
                        min + random.nextInt(4),
                        windows,
                        holidays(random, edge),
                        new Geo(52.55, 13.405));
        return new Case(ways, at, later);
    }

    private static List<OpeningHours> hours(Random random) {
        var hours = new ArrayList<OpeningHours>();
        for (var day : days(random)) {
            int noon = random.nextInt(24);
            if (random.nextBoolean() && noon > 0) {
                hours.add(new OpeningHours(day, DayTime.START, at(noon)));
            }
            hours.add(new OpeningHours(day, at(noon), DayTime.END));
        }
        return hours;
    }

    private static List<CutOff> cutOffs(Random random) {
        return days(random).stream().map(day -> new CutOff(day, time(random))).toList();
    }

    private static TreeSet<LocalDate> holidays(Random random, Instant around) {
        var from = around.atZone(Ways.BERLIN).toLocalDate();
        var days = new TreeSet<LocalDate>();
        for (int i = random.nextInt(6); i > 0; i--) {
            days.add(from.plusDays(random.nextInt(14) - 4));
        }
        return days;
    }

    private static List<Weekday> days(Random random) {
        return Weekday.ALL.stream().filter(day -> random.nextInt(4) > 0).toList();
    }

    private static DayTime time(Random random) {
        return at(random.nextInt(24));
    }

    private static DayTime at(int hour) {
        return new DayTime("%02d:00".formatted(hour));
    }
}

package org.waybill.domain.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.calendar.OperatingCalendar;
import org.waybill.domain.calendar.OperatingCalendar.Span;
import org.waybill.domain.promise.Step.Kind;
import org.waybill.domain.promise.Step.Wait;

/**
 * When a location has an order ready.
 *
 * @param from the first moment in which it is
 * @param until the end of the opening hours in which it gets ready
 * @param steps how it came to that
 */
public record Readiness(Instant from, Instant until, List<Step> steps) {

    public Readiness {
        steps = List.copyOf(steps);
    }

    /** When an order of a moment is ready; null if the location does not work for a year. */
    public static @Nullable Readiness of(Origin origin, Instant at) {
        var walk = new Walk(origin.calendar());
        var begun = walk.begin(at);
        if (begun == null) {
            return null;
        }
        var days = Objects.requireNonNullElse(origin.processing().workingDays(), 0);
        var hours = Objects.requireNonNullElse(origin.processing().hours(), 0);
        var day = walk.days(begun, days, Kind.PROCESSING);
        var done = day == null ? null : walk.work(day, hours);
        var free = done == null ? null : walk.days(done, origin.backlogDays(), Kind.BACKLOG);
        var ready = free == null ? null : walk.from(free, origin.workday());
        return ready == null ? null : new Readiness(ready, walk.closes(ready), walk.steps);
    }

    /** Goes through the days of a calendar, noting the steps. */
    private static final class Walk {

        private final OperatingCalendar calendar;
        private final List<Step> steps = new ArrayList<>();

        Walk(OperatingCalendar calendar) {
            this.calendar = calendar;
        }

        private @Nullable Instant begin(Instant at) {
            var day = calendar.dateOf(at);
            var waits = new Waits();
            var begun = today(day, at, waits);
            var next = day;
            for (int i = 0; begun == null && i < OperatingCalendar.MOST_DAYS; i++) {
                next = next.plusDays(1);
                begun = opening(next, waits);
            }
            if (begun != null) {
                steps.add(new Step(Kind.ORDER, day, next, waits.all()));
            }
            return begun;
        }

        private @Nullable Instant today(LocalDate day, Instant at, Waits waits) {
            var off = calendar.off(day);
            if (off != null) {
                waits.add(off);
                return null;
            }
            var cutOff = calendar.cutOff(day);
            if (cutOff != null && !at.isBefore(cutOff)) {
                waits.add(Wait.CUT_OFF_PASSED);
                return null;
            }
            for (var span : calendar.spans(day)) {
                if (at.isBefore(span.to())) {
                    return at.isBefore(span.from()) ? span.from() : at;
                }
            }
            waits.add(Wait.AFTER_HOURS);
            return null;
        }

        private @Nullable Instant opening(LocalDate day, Waits waits) {
            var off = calendar.off(day);
            if (off != null) {
                waits.add(off);
            }
            var spans = calendar.spans(day);
            return spans.isEmpty() ? null : spans.getFirst().from();
        }

        private @Nullable Instant work(Instant begun, int hours) {
            if (hours == 0) {
                return begun;
            }
            var first = calendar.dateOf(begun);
            var day = first;
            var waits = new Waits();
            var left = Duration.ofHours(hours);
            for (int i = 0; i < OperatingCalendar.MOST_DAYS; i++) {
                if (i > 0 && opening(day, waits) == null) {
                    day = day.plusDays(1);
                    continue;
                }
                for (var span : calendar.spans(day)) {
                    var from = begun.isAfter(span.from()) ? begun : span.from();
                    var room = Duration.between(from, span.to());
                    if (room.compareTo(left) >= 0) {
                        steps.add(new Step(Kind.PROCESSING, first, day, waits.all()));
                        return from.plus(left);
                    }
                    left = room.isNegative() ? left : left.minus(room);
                }
                day = day.plusDays(1);
            }
            return null;
        }

        private @Nullable Instant days(Instant begun, int days, Kind kind) {
            if (days == 0) {
                return begun;
            }
            var first = calendar.dateOf(begun);
            var day = first;
            var waits = new Waits();
            int left = days;
            for (int i = 0; i < OperatingCalendar.MOST_DAYS; i++) {
                day = day.plusDays(1);
                var opening = opening(day, waits);
                left -= opening == null ? 0 : 1;
                if (opening != null && left == 0) {
                    steps.add(new Step(kind, first, day, waits.all()));
                    return opening;
                }
            }
            return null;
        }

        /** Not before a day's first opening; at once where no day is given. */
        private @Nullable Instant from(Instant done, @Nullable LocalDate workday) {
            var first = calendar.dateOf(done);
            if (workday == null || !first.isBefore(workday)) {
                return done;
            }
            var day = workday;
            var waits = new Waits();
            for (int i = 0; i < OperatingCalendar.MOST_DAYS; i++) {
                var opening = opening(day, waits);
                if (opening != null) {
                    steps.add(new Step(Kind.ROOM, first, day, waits.all()));
                    return opening;
                }
                day = day.plusDays(1);
            }
            return null;
        }

        /** The end of the hours in which a moment is; that moment if it is in none. */
        private Instant closes(Instant ready) {
            return calendar.spans(calendar.dateOf(ready)).stream()
                    .filter(span -> !ready.isBefore(span.from()) && !ready.isAfter(span.to()))
                    .map(Span::to)
                    .findFirst()
                    .orElse(ready);
        }
    }
}

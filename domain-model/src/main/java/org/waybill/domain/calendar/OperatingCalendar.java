package org.waybill.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a location works. What is not said does not limit it: without opening hours it is open all
 * day on every day but holidays and closures, without a cut-off an order counts for a day as long
 * as it is open.
 *
 * @param zone in which its days run
 * @param holidays the public holidays that it keeps, as far as anybody looks
 */
public record OperatingCalendar(
        ZoneId zone,
        List<OpeningHours> hours,
        List<CutOff> cutOffs,
        Set<LocalDate> holidays,
        List<Closure> closures,
        List<SpecialOpening> openings) {

    /** Nobody looks further for a day on which something is done. */
    public static final int MOST_DAYS = 400;

    public OperatingCalendar {
        hours = List.copyOf(hours);
        cutOffs = List.copyOf(cutOffs);
        holidays = Set.copyOf(holidays);
        closures = List.copyOf(closures);
        openings = List.copyOf(openings);
    }

    /** One that is always open. */
    public static OperatingCalendar always(ZoneId zone) {
        return new OperatingCalendar(zone, List.of(), List.of(), Set.of(), List.of(), List.of());
    }

    /**
     * Time in which work is done.
     *
     * @param to the first moment in which it is not
     */
    public record Span(Instant from, Instant to) {}

    /** The date at its place. */
    public LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** Why no work is done on a day; null if it is a working day. */
    public @Nullable DayOff off(LocalDate day) {
        if (openings.stream().anyMatch(opening -> opening.date().equals(day))) {
            return null;
        }
        if (closures.stream().anyMatch(closure -> closure.covers(day))) {
            return DayOff.CLOSURE;
        }
        if (holidays.contains(day)) {
            return DayOff.HOLIDAY;
        }
        return hours.isEmpty() || weekly(day).findAny().isPresent() ? null : DayOff.CLOSED_THAT_DAY;
    }

    /** Whether work is done on a day. */
    public boolean works(LocalDate day) {
        return off(day) == null;
    }

    /** When work is done on a day, the earliest first; nothing on a day off. */
    public List<Span> spans(LocalDate day) {
        if (!works(day)) {
            return List.of();
        }
        var special = openings.stream().filter(opening -> opening.date().equals(day)).toList();
        var spans =
                special.isEmpty()
                        ? weekly(day).map(one -> span(day, one.from(), one.to()))
                        : special.stream().map(one -> span(day, one.from(), one.to()));
        if (special.isEmpty() && hours.isEmpty()) {
            spans = Stream.of(span(day, DayTime.START, DayTime.END));
        }
        return spans.filter(one -> one.from().isBefore(one.to()))
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    /** From when on an order does not count for a day any more; null if there is no such time. */
    public @Nullable Instant cutOff(LocalDate day) {
        return cutOffs.stream()
                .filter(one -> one.day() == Weekday.of(day))
                .map(one -> one.time().on(day, zone))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<OpeningHours> weekly(LocalDate day) {
        return hours.stream().filter(one -> one.day() == Weekday.of(day));
    }

    private Span span(LocalDate day, DayTime from, DayTime to) {
        return new Span(from.on(day, zone), to.on(day, zone));
    }
}

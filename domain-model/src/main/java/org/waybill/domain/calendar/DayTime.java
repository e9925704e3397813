package org.waybill.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * A time of day on the clocks of a place.
 *
 * @param value hours and minutes, {@code 00:00} to {@code 24:00}
 */
public record DayTime(String value) implements Comparable<DayTime> {

    /** The first moment of a day. */
    public static final DayTime START = new DayTime("00:00");

    /** The first moment of the day after. */
    public static final DayTime END = new DayTime("24:00");

    private static final Pattern FORM = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]|24:00");

    /** Whether a text is a time of day. */
    public static boolean fits(CharSequence text) {
        return FORM.matcher(text).matches();
    }

    /** Minutes after midnight. */
    public int minute() {
        return Integer.parseInt(value, 0, 2, 10) * 60 + Integer.parseInt(value, 3, 5, 10);
    }

    /**
     * When that is. A time that the clocks skip is as much later as they skip; of a time that they
     * show twice it is the first.
     */
    public Instant on(LocalDate date, ZoneId zone) {
        return date.atStartOfDay().plusMinutes(minute()).atZone(zone).toInstant();
    }

    @Override
    public int compareTo(DayTime other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

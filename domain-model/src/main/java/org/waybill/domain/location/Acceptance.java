package org.waybill.domain.location;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.calendar.OperatingCalendar;

/**
 * How long a location may take to accept what it is asked for.
 *
 * @param openHoursOnly whether only the time counts in which it works
 */
public record Acceptance(int minutes, boolean openHoursOnly) {

    /**
     * Until when it has to accept what it is asked for at an instant; null if it does not work for
     * so long within {@link OperatingCalendar#MOST_DAYS} days.
     */
    public @Nullable Instant due(Instant asked, OperatingCalendar calendar) {
        var left = Duration.ofMinutes(minutes);
        if (!openHoursOnly) {
            return asked.plus(left);
        }
        var first = calendar.dateOf(asked);
        for (int day = 0; day < OperatingCalendar.MOST_DAYS; day++) {
            for (var span : calendar.spans(first.plusDays(day))) {
                var from = span.from().isBefore(asked) ? asked : span.from();
                var there = Duration.between(from, span.to());
                if (left.compareTo(there) <= 0) {
                    return from.plus(left);
                }
                left = there.isNegative() ? left : left.minus(there);
            }
        }
        return null;
    }
}

package org.waybill.domain.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a location does not work, whatever its hours say.
 *
 * @param from the first
 * @param to the last
 * @param reason in words; null for none
 */
public record Closure(LocalDate from, LocalDate to, @Nullable String reason) {

    /** Whether a day is one of them. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}

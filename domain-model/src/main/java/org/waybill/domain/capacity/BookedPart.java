package org.waybill.domain.capacity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Work on a date.
 *
 * @param slot the slot of that date; null if it may be done at any time of it
 */
public record BookedPart(LocalDate date, @Nullable String slot, int orders, int units) {

    Workload work() {
        return new Workload(orders, units);
    }
}

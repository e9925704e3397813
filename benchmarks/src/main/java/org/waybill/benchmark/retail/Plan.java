package org.waybill.benchmark.retail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What is done, day by day.
 *
 * @param start units of each SKU that are there before the first day
 */
record Plan(SortedMap<String, Long> start, List<Day> days) {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    Plan {
        days = List.copyOf(days);
    }

    /**
     * A trading day.
     *
     * @param chains steps that follow each other; of different chains any may be first
     */
    record Day(LocalDate date, List<List<Step>> chains) {

        Day {
            chains = List.copyOf(chains);
        }

        /** When its steps are done: everything that is said to have happened on it has. */
        Instant end() {
            return date.plusDays(1).atStartOfDay(ZONE).toInstant();
        }
    }

    /** All steps. */
    List<Step> steps() {
        var steps = new ArrayList<Step>();
        days.forEach(day -> day.chains().forEach(steps::addAll));
        return steps;
    }
}

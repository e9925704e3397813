package org.waybill.benchmark.promise;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order with the promise that was published for it.
 *
 * @param properties what is known of it when it is bought, from the coarse to the fine
 * @param delivered null if it never came
 * @param published the last day of the published promise
 */
public record PastOrder(
        String id,
        LocalDate bought,
        List<String> properties,
        @Nullable LocalDate delivered,
        LocalDate published) {

    public PastOrder {
        properties = List.copyOf(properties);
    }

    int publishedDays() {
        return (int) ChronoUnit.DAYS.between(bought, published);
    }

    /** Whether it came within so many days after the one on which it was bought. */
    boolean within(int days) {
        return delivered != null && !delivered.isAfter(bought.plusDays(days));
    }
}

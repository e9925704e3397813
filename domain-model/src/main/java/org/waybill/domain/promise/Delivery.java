package org.waybill.domain.promise;

import java.time.LocalDate;
import java.util.Set;
import org.waybill.domain.order.Destination;

/**
 * Where goods go.
 *
 * @param holidays public holidays there, on which nobody delivers
 */
public record Delivery(Destination to, Set<LocalDate> holidays) {

    public Delivery {
        holidays = Set.copyOf(holidays);
    }
}

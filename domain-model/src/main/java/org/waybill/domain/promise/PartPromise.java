package org.waybill.domain.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.carrier.CarrierId;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.promise.Course.Window;

/**
 * When a part of an order is there.
 *
 * @param carrier null for what is collected
 * @param service of the carrier; null for what is collected
 * @param readyFrom when the location should have it ready
 * @param shipBy the date on which the carrier takes it, at the location; null for what is collected
 * @param leaveBy until when the carrier can still take it; of what is collected, until when it
 *     should be ready
 * @param earliest the first date on which it can be there
 * @param latest the last date on which it should be there
 * @param dueBy the first moment in which it is late
 * @param window from when to when it is brought, where the carrier says so
 * @param steps how the dates came about
 */
public record PartPromise(
        FulfillmentId fulfillment,
        LocationId location,
        @Nullable CarrierId carrier,
        @Nullable String service,
        Instant readyFrom,
        @Nullable LocalDate shipBy,
        Instant leaveBy,
        LocalDate earliest,
        LocalDate latest,
        Instant dueBy,
        @Nullable Window window,
        List<Step> steps) {

    public PartPromise {
        steps = List.copyOf(steps);
    }

    /** Whether the customer is told the same by both. */
    boolean sameDates(PartPromise other) {
        return fulfillment.equals(other.fulfillment)
                && earliest.equals(other.earliest)
                && latest.equals(other.latest)
                && dueBy.equals(other.dueBy);
    }
}

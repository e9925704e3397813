package org.waybill.domain.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.fulfillment.FulfillmentId;

/**
 * When an order is there: when the last of its parts is.
 *
 * @param at when that was said
 * @param parts at least one, by fulfillment order
 */
public record OrderPromise(Instant at, List<PartPromise> parts) {

    public OrderPromise {
        parts = List.copyOf(parts);
    }

    /** The first date on which all of it can be there. */
    public LocalDate earliest() {
        return parts.stream()
                .map(PartPromise::earliest)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The last date on which all of it should be there. */
    public LocalDate latest() {
        return parts.stream().map(PartPromise::latest).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The first moment in which it is late. */
    public Instant dueBy() {
        return parts.stream().map(PartPromise::dueBy).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** What was said of a part; null if nothing was. */
    public @Nullable PartPromise part(FulfillmentId id) {
        return parts.stream().filter(one -> one.fulfillment().equals(id)).findFirst().orElse(null);
    }

    /** Whether the customer is told the same by both. */
    boolean sameDates(OrderPromise other) {
        if (parts.size() != other.parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).sameDates(other.parts.get(i))) {
                return false;
            }
        }
        return true;
    }
}

package org.waybill.domain.capacity;

import org.jspecify.annotations.Nullable;

/**
 * The most that can be done.
 *
 * @param orders null where their number does not matter
 * @param units null where their number does not matter
 */
public record Limit(@Nullable Integer orders, @Nullable Integer units) {

    /** Everything can be done. */
    public static final Limit NONE = new Limit(null, null);

    /** Whether so much can be done. */
    public boolean allows(Workload work) {
        return (orders == null || work.orders() <= orders)
                && (units == null || work.units() <= units);
    }

    /** The most that can be done; what is not limited is as much as there can be. */
    Workload most() {
        return room(Workload.NONE);
    }

    /** What can still be done beside so much; what is not limited is as much as there can be. */
    Workload room(Workload work) {
        return new Workload(
                orders == null ? Integer.MAX_VALUE : Math.max(0, orders - work.orders()),
                units == null ? Integer.MAX_VALUE : Math.max(0, units - work.units()));
    }
}

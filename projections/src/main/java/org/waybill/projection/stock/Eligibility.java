package org.waybill.projection.stock;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.Method;

/** Which locations count when a channel asks what it may promise. */
final class Eligibility {

    private Eligibility() {}

    /**
     * Whether a location may do it, as far as the location goes.
     *
     * @param method how the customer gets the goods; null if that is open
     */
    static boolean able(
            boolean enabled, boolean shipping, boolean pickup, @Nullable Method method) {
        if (!enabled) {
            return false;
        }
        return method == null ? shipping || pickup : method.collected() ? pickup : shipping;
    }
}

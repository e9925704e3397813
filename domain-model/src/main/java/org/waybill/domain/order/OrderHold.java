package org.waybill.domain.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reason why nothing may start.
 *
 * @param handle its own name; only it releases it
 * @param autoReleaseAt when it releases itself; null for never
 */
public record OrderHold(String handle, Type type, String reason, @Nullable Instant autoReleaseAt) {

    /** Kinds of hold. */
    public enum Type {
        FRAUD,
        ADDRESS,
        PAYMENT,
        STOCK,
        CUSTOMER_REQUEST,
        EXPORT_CONTROL,
        MANUAL
    }
}

package org.waybill.projection.order;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are looked for, and in which order they are told.
 *
 * @param status null for any
 * @param channel null for any
 * @param customerId null for any
 * @param oldestFirst by when they were placed; otherwise the newest first
 */
public record OrderFilter(
        @Nullable String status,
        @Nullable String channel,
        @Nullable String customerId,
        boolean oldestFirst) {

    /** The columns that must have a value. */
    Map<String, String> wanted() {
        var wanted = new LinkedHashMap<String, String>();
        put(wanted, "status", status);
        put(wanted, "channel", channel);
        put(wanted, "customerId", customerId);
        return wanted;
    }

    private static void put(Map<String, String> wanted, String column, @Nullable String value) {
        if (value != null) {
            wanted.put(column, value);
        }
    }
}

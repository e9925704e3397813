package org.waybill.domain.routing;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.order.Method;

/**
 * What routing knows of an order.
 *
 * @param country where the goods go, ISO 3166; null where they are collected
 * @param currency of its prices, ISO 4217
 * @param value worth of what is routed, in minor units
 * @param units that are routed
 * @param categories of its products
 * @param priority 0 for an order without one; more is more urgent
 * @param promisedDay the last day on which it is not late, counted from 1970-01-01; null if none
 *     was promised
 * @param refusals by how many locations the line that was refused most often was refused
 * @param at now
 */
public record OrderFacts(
        ChannelId channel,
        Method method,
        @Nullable String country,
        @Nullable String region,
        String currency,
        long value,
        long units,
        Set<String> categories,
        int priority,
        @Nullable Integer promisedDay,
        int refusals,
        Instant at) {

    public OrderFacts {
        categories = Sorted.of(categories);
    }

    /** Today, in UTC, counted as the promised day is. */
    int today() {
        return (int) Math.floorDiv(at.getEpochSecond(), 86_400L);
    }
}

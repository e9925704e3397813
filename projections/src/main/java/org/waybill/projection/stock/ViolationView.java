package org.waybill.projection.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that broke an invariant, as it is told to those who ask.
 *
 * @param position the event's
 * @param type the event's
 * @param location null where it is about the network
 * @param channel null where it is nobody's in particular
 * @param invariant a name of {@link org.waybill.domain.stock.Invariant}
 * @param found the quantity after the event
 * @param limit what it must be; where it may be more or less, the nearest it may be
 */
public record ViolationView(
        long position,
        String type,
        String sku,
        @Nullable String location,
        @Nullable String channel,
        String invariant,
        long found,
        long limit,
        String cause,
        String command,
        String actor,
        String correlation,
        Instant recordedAt) {}

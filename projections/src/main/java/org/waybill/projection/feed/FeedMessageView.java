package org.waybill.projection.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is told to those who ask.
 *
 * @param units what came, negative for what went; of a count, what was there
 * @param result what has become of it
 * @param position of the event that says so
 */
public record FeedMessageView(
        String externalId,
        @Nullable Long sequence,
        String type,
        String sku,
        String location,
        Instant occurredAt,
        long units,
        @Nullable String reason,
        String result,
        long position) {}

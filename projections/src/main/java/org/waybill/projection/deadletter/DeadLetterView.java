package org.waybill.projection.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parked event as it is told to those who ask.
 *
 * @param id the projection, {@code -}, the position
 * @param sequence what waits behind it
 * @param position its place in the log
 * @param type its stored name
 * @param reason why it could not be taken; null where it only waits behind another
 * @param attempts how often it was tried
 * @param waitsBehind the position of the one that has to be taken first; null if that is itself
 * @param discardedAt when somebody said to pass it over; null if nobody did
 * @param discardedBy who
 */
public record DeadLetterView(
        String id,
        String projection,
        String sequence,
        long position,
        String type,
        @Nullable String reason,
        int attempts,
        Instant parkedAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Long waitsBehind,
        @Nullable Instant discardedAt,
        @Nullable String discardedBy) {}

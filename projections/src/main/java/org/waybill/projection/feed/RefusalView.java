package org.waybill.projection.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that was not taken, as it is told to those who ask.
 *
 * @param code the rule it broke
 * @param taken whether a message of that name stands
 */
public record RefusalView(
        String externalId,
        @Nullable Long sequence,
        String code,
        String detail,
        Instant refusedAt,
        boolean taken,
        long position) {}

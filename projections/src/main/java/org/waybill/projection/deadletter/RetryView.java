package org.waybill.projection.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * What became of a sequence that was tried again.
 *
 * @param taken events that are in the projection now
 * @param left events that are still parked
 * @param reason why the first of those could not be taken; null if none is left
 */
public record RetryView(
        String projection, String sequence, long taken, long left, @Nullable String reason) {}

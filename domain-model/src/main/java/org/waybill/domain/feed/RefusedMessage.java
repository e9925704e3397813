package org.waybill.domain.feed;

import org.jspecify.annotations.Nullable;

/**
 * A message that was not taken.
 *
 * @param externalId its name
 * @param sequence its place among its source's messages; null if they are not numbered
 * @param code the rule it broke
 * @param detail one sentence about it
 */
public record RefusedMessage(
        String externalId, @Nullable Long sequence, String code, String detail) {}

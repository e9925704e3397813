package org.waybill.domain.stock;

/**
 * A message that cannot be applied yet, because less than nothing would be on hand.
 *
 * @param delta what it would change; negative
 */
public record Waiting(FeedMessage message, long delta) {}

package org.waybill.projection.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A movement as it is told to those who ask.
 *
 * @param delta what came on hand; negative for what went
 * @param reservedDelta what was promised there; negative for what no longer is
 * @param onHand on hand after it
 * @param reserved promised there after it
 * @param reference the document of another house, the line of a delivery or transfer, or the
 *     fulfillment order
 * @param move of units that stayed where they were and changed their state
 * @param orderId the order it was for, with its channel
 */
public record MovementView(
        long position,
        Instant occurredAt,
        Instant recordedAt,
        String type,
        long delta,
        long reservedDelta,
        long onHand,
        long reserved,
        @Nullable String reason,
        @Nullable String reference,
        @Nullable StateChange move,
        @Nullable String orderId,
        @Nullable String channel,
        String cause,
        String command,
        String actor,
        String correlation) {}

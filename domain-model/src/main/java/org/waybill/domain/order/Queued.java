package org.waybill.domain.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an order waits for.
 *
 * @param since from when on
 * @param cancelAt when that which still waits is cancelled; null for never
 */
public record Queued(
        QueueReason reason, String detail, Instant since, @Nullable Instant cancelAt) {}

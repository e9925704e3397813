package org.waybill.domain.order;

import java.time.Instant;

/**
 * What an order waits for.
 *
 * @param since from when on
 */
public record Queued(QueueReason reason, String detail, Instant since) {}

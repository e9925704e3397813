package org.waybill.saga;

import java.time.Instant;
import org.waybill.domain.AggregateCommand;

/**
 * A command that a process wants sent.
 *
 * @param occurredAt when what it says happened in the world
 */
public record Send(AggregateCommand command, Instant occurredAt) {}

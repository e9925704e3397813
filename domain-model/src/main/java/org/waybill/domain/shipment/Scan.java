package org.waybill.domain.shipment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier said.
 *
 * @param occurredAt when it happened, by the carrier's word
 * @param location where, in the carrier's words
 */
public record Scan(ShipmentStatus status, Instant occurredAt, @Nullable String location) {}

package org.waybill.domain.stock;

import java.time.Instant;

/** Units that a cart's line has on the network until an instant. */
public record Hold(long quantity, Instant expiresAt) {}

package org.waybill.projection.count;

import java.time.Instant;

/**
 * A position that somebody should count.
 *
 * @param reason why
 * @param position of the event that asked for it
 */
public record CountRequestView(
        String sku, String location, String reason, Instant requestedAt, long position) {}

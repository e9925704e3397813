package org.waybill.projection.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The units of a SKU at a location that are in one state, as a line of a file.
 *
 * @param onHand how many
 * @param state of those units; {@code SELLABLE} for what may be sold
 * @param countedAt the instant up to which that is true; null before anything happened
 */
public record PositionLine(
        String sku, String location, long onHand, String state, @Nullable Instant countedAt) {}

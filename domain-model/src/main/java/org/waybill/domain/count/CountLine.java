package org.waybill.domain.count;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.product.Sku;

/**
 * A SKU that is counted.
 *
 * @param book on hand by the records when the counting began; null before
 * @param entry what was counted last; null if nothing was, or has to be again
 * @param expected on hand by the records at the instant of the count; null until it is submitted
 * @param recounts how often it had to be counted again
 */
public record CountLine(
        Sku sku,
        @Nullable Long book,
        @Nullable CountEntry entry,
        @Nullable Long expected,
        int recounts) {

    CountLine begun(long units) {
        return new CountLine(sku, units, entry, expected, recounts);
    }

    CountLine counted(CountEntry found) {
        return new CountLine(sku, book, found, null, recounts);
    }

    CountLine submitted(long units) {
        return new CountLine(sku, book, entry, units, recounts);
    }

    CountLine again() {
        return new CountLine(sku, book, null, null, recounts + 1);
    }

    /** What was counted more than expected; null until it is known. */
    public @Nullable Long difference() {
        return entry == null || expected == null ? null : entry.counted() - expected;
    }
}

package org.waybill.domain.routing;

import org.jspecify.annotations.Nullable;

/**
 * Into how many shipments an order may be split.
 *
 * @param most splits, always: N splits are N + 1 shipments, 0 is ship-complete; null for any number
 * @param preferred splits in the first pass; null if it is the same in both
 * @param threshold an order is split only if each part is worth more than this, in minor units;
 *     null if the value does not matter
 */
public record Splits(
        @Nullable Integer most, @Nullable Integer preferred, @Nullable Long threshold) {

    /** Into any. */
    public static final Splits FREE = new Splits(null, null, null);

    /** Splits in a pass; null for any number. */
    @Nullable Integer in(int pass) {
        return pass == 1 && preferred != null ? preferred : most;
    }
}

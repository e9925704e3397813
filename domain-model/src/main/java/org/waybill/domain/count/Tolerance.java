package org.waybill.domain.count;

import org.jspecify.annotations.Nullable;

/**
 * How much a line may differ without anybody looking at it. Every limit that is given has to be
 * kept; where none is given, no difference is tolerated.
 *
 * @param units at most so many; null for no such limit
 * @param percent at most so many of a hundred expected; null for no such limit
 */
public record Tolerance(@Nullable Long units, @Nullable Long percent) {

    /** No difference at all. */
    public static final Tolerance NONE = new Tolerance(null, null);

    /** Whether a difference may pass. */
    boolean allows(long expected, long counted) {
        long difference = Math.abs(counted - expected);
        if (difference == 0) {
            return true;
        }
        if (units == null && percent == null) {
            return false;
        }
        return (units == null || difference <= units)
                && (percent == null || difference * 100 <= percent * Math.max(0, expected));
    }
}

package org.waybill.domain.sourcing.optimum;

/** The numbers with which nothing overflows. */
final class Range {

    /** A billion minor units. */
    static final long MOST_MICROS = 1_000_000_000_000_000L;

    /** Two billion minor units: what a plan may cost or save at worst. */
    static final long MOST_TOTAL = 2 * MOST_MICROS;

    static final long MOST_GRAMS = 1_000_000_000;
    static final long MOST_VALUE = 100_000_000_000L;
    static final long MOST_STOCK = 1_000_000_000_000_000L;
    static final int MOST_UNITS = 100_000;
    static final int MOST_LINES = 100;
    static final int MOST_LOCATIONS = 1_000;
    static final int MOST_DAYS = 10_000_000;

    private Range() {}

    static void within(String what, long number, long least, long most) {
        require(
                number >= least && number <= most,
                "%s is %s and must be from %s to %s",
                what,
                number,
                least,
                most);
    }

    static void require(boolean good, String complaint, Object... details) {
        if (!good) {
            throw new IllegalArgumentException(complaint.formatted(details));
        }
    }

    /** A product of two numbers that are not negative; at most {@link Long#MAX_VALUE}. */
    static long times(long one, long other) {
        long high = Math.multiplyHigh(one, other);
        long low = one * other;
        return high == 0 && low >= 0 ? low : Long.MAX_VALUE;
    }

    /** A sum of two numbers that are not negative; at most {@link Long#MAX_VALUE}. */
    static long plus(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}

package org.waybill.domain.learning;

/**
 * How many promises there were, and how many of them were kept.
 *
 * @param days the sum of the days promised
 */
public record Coverage(long promised, long kept, long days) {

    /** No promise yet. */
    public static final Coverage NONE = new Coverage(0, 0, 0);

    /** With another promise. */
    public Coverage plus(int daysPromised, boolean wasKept) {
        return new Coverage(promised + 1, kept + (wasKept ? 1 : 0), days + daysPromised);
    }

    /** Both together. */
    public Coverage and(Coverage other) {
        return new Coverage(promised + other.promised, kept + other.kept, days + other.days);
    }

    /** The share of promises kept, in thousandths; 0 if there were none. */
    public int keptPerMille() {
        return promised == 0 ? 0 : (int) (kept * 1000 / promised);
    }

    /** The share of promises broken, from 0 to 1. */
    public double late() {
        return promised == 0 ? 0 : 1 - kept / (double) promised;
    }

    /** Days promised, on average. */
    public double mean() {
        return promised == 0 ? 0 : days / (double) promised;
    }
}

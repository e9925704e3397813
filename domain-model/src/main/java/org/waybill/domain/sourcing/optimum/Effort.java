package org.waybill.domain.sourcing.optimum;

/**
 * How much may be looked at.
 *
 * @param looks states, columns and branches; a million take some hundredths of a second
 * @param runnerUp whether to look for the best plan with other locations too
 */
public record Effort(long looks, boolean runnerUp) {

    /** Enough for nearly every order, and little enough for a request. */
    public static final Effort USUAL = new Effort(3_000_000, true);

    public Effort {
        Range.within("the looks", looks, 0, Long.MAX_VALUE);
    }

    /** So many looks, and no runner-up. */
    public static Effort of(long looks) {
        return new Effort(looks, false);
    }
}

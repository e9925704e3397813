package org.waybill.domain.product;

/**
 * How much may be promised beyond what is there.
 *
 * @param mode whether any, some or all
 * @param limit units, where the mode is {@code LIMIT}; otherwise 0
 */
public record Backorder(Mode mode, long limit) {

    /** Nothing beyond what is there. */
    public static final Backorder NONE = new Backorder(Mode.NONE, 0);

    /** Ways of promising beyond what is there. */
    public enum Mode {
        NONE,
        LIMIT,
        UNLIMITED
    }

    /** Whether there is no end to what may be promised. */
    public boolean unlimited() {
        return mode == Mode.UNLIMITED;
    }
}

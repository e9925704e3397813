package org.waybill.benchmark.buyer;

/**
 * Something that is not as it should be.
 *
 * @param units how many it is about; for what is not about units, 1
 */
record Flaw(Kind kind, long units, String words) {

    /** What is wrong with it. */
    enum Kind {
        /** More was promised than there is. */
        OVERSOLD,
        /** Somebody was refused what nobody had. */
        UNDERSOLD,
        /** A request had more than one effect, or more than one answer. */
        DOUBLED,
        /** An answer that should not be, or answers that contradict one another. */
        OTHER
    }

    /** One that is about no number of units. */
    static Flaw other(String words) {
        return new Flaw(Kind.OTHER, 1, words);
    }
}

package org.waybill.domain.feed;

/**
 * What became of messages.
 *
 * @param applied changed a position, or confirmed it
 * @param pending wait until what explains them is known
 * @param absorbed told of what a count has seen
 * @param superseded counts older than the newest
 * @param duplicates had come before
 * @param conflicts had come before with other content
 * @param refused cannot be understood or cannot be
 */
public record Tally(
        long applied,
        long pending,
        long absorbed,
        long superseded,
        long duplicates,
        long conflicts,
        long refused) {

    /** Of no message. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

    /** Of one message. */
    public static Tally of(Outcome outcome) {
        return switch (outcome) {
            case APPLIED -> new Tally(1, 0, 0, 0, 0, 0, 0);
            case PENDING -> new Tally(0, 1, 0, 0, 0, 0, 0);
            case ABSORBED -> new Tally(0, 0, 1, 0, 0, 0, 0);
            case SUPERSEDED -> new Tally(0, 0, 0, 1, 0, 0, 0);
            case DUPLICATE -> new Tally(0, 0, 0, 0, 1, 0, 0);
            case CONFLICT -> new Tally(0, 0, 0, 0, 0, 1, 0);
            case REFUSED -> new Tally(0, 0, 0, 0, 0, 0, 1);
        };
    }

    /** Of these messages and those. */
    public Tally plus(Tally other) {
        return new Tally(
                applied + other.applied,
                pending + other.pending,
                absorbed + other.absorbed,
                superseded + other.superseded,
                duplicates + other.duplicates,
                conflicts + other.conflicts,
                refused + other.refused);
    }
}

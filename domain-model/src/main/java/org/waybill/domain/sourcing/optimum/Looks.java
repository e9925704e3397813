package org.waybill.domain.sourcing.optimum;

/** Counts what was looked at. */
final class Looks {

    private final long allowed;
    private long count;

    Looks(long allowed) {
        this.allowed = allowed;
    }

    void add(long more) {
        count += more;
    }

    long count() {
        return count;
    }

    long left() {
        return Math.max(0, allowed - count);
    }

    boolean spent() {
        return count >= allowed;
    }
}

package org.waybill.domain.routing;

/**
 * What the promised day of an order means to a strategy.
 *
 * @param latePerDay what each late day of a shipment costs, in minor units; only where costs decide
 */
public record PromiseRule(Kind kind, long latePerDay) {

    /** The day does not matter. */
    public static final PromiseRule IGNORED = new PromiseRule(Kind.IGNORE, 0);

    /** How much it binds. */
    public enum Kind {
        /** Nothing may be late. */
        MUST,
        /** Nothing may be late in the first pass; in the second it costs what it costs. */
        SHOULD,
        /** Late days cost. */
        PRICED,
        /** The day does not matter. */
        IGNORE
    }

    boolean soft() {
        return kind == Kind.SHOULD;
    }

    boolean hard(int pass) {
        return kind == Kind.MUST || (kind == Kind.SHOULD && pass == 1);
    }
}

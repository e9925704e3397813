package org.waybill.domain.routing;

/**
 * A version of a rule set as it is told to those who ask.
 *
 * @param rules as they are written, so that they can be changed and written again
 */
public record RuleSetView(String name, int version, RuleBook.Status status, RuleSet rules) {

    /** Tells a version. */
    public static RuleSetView of(String name, RuleBook.Edition edition) {
        return new RuleSetView(name, edition.version(), edition.status(), edition.rules());
    }

    /** Tells the rules that decide. */
    public static RuleSetView of(RuleBook.Live live) {
        return new RuleSetView(live.name(), live.version(), RuleBook.Status.LIVE, live.rules());
    }
}

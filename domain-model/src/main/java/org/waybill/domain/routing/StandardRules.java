package org.waybill.domain.routing;

import java.util.List;
import java.util.TreeMap;

/**
 * The rules where none are configured: the nearest location that has everything; else the fewest
 * that together do, of those the nearest in sum; else the order waits.
 */
public final class StandardRules {

    /** Their name. A rule set of another name may be put in their place, never one of this. */
    public static final String NAME = "standard";

    /** The strategy's name, and the route's. */
    public static final String NEAREST = "nearest";

    static final Strategy STRATEGY =
            new Strategy(
                    LocationFilter.ANY,
                    LocationFilter.ANY,
                    List.of(Criterion.DISTANCE),
                    null,
                    Splits.FREE,
                    PromiseRule.IGNORED,
                    AfterAction.NEXT);

    static final Route ROUTE =
            new Route(NEAREST, RouteCondition.ANY, List.of(NEAREST), AfterAction.WAIT, null);

    /** All of them. */
    public static final RuleSet RULES = new RuleSet(null, "XXX", List.of(ROUTE), new TreeMap<>());

    private StandardRules() {}
}

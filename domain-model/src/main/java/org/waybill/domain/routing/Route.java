package org.waybill.domain.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are routed how.
 *
 * @param id names it within its rule set
 * @param strategies tried in this order
 * @param otherwise what happens when the last of them has found nothing
 * @param tries after so many refusals of a line by locations a person decides; null for no limit
 */
public record Route(
        String id,
        RouteCondition when,
        List<String> strategies,
        AfterAction otherwise,
        @Nullable Integer tries) {

    public Route {
        strategies = List.copyOf(strategies);
    }
}

package org.waybill.domain.routing;

import java.util.List;

/** Tells plans shortly: {@code DC-1:[2a, 1b]}. */
final class Plans {

    private Plans() {}

    static List<String> told(RoutingDecision decision) {
        return decision.plan().stream()
                .map(
                        part ->
                                part.location()
                                        + ":"
                                        + part.lines().stream()
                                                .map(l -> l.quantity() + l.lineId().value())
                                                .toList())
                .toList();
    }
}

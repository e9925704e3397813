package org.waybill.domain.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;

/**
 * One way to look for locations: by ranks or by costs.
 *
 * <p>By ranks it takes the fewest shipments, then the least sum of the locations' ranks. Locations
 * are ranked by the first criterion, equals by the next, and so on; last by priority and id. What
 * is added up are the figures of the first criterion, and between equal sums the places.
 *
 * @param must what a location must be, always
 * @param should what it should be besides. Where that leaves nothing, it is tried a second time
 *     without
 * @param rank criteria, the first one first; none where costs decide
 * @param cost what costs count; null where ranks decide
 * @param promise what the promised day means
 * @param otherwise what happens when it finds nothing
 */
public record Strategy(
        LocationFilter must,
        LocationFilter should,
        List<Criterion> rank,
        @Nullable Weights cost,
        Splits splits,
        PromiseRule promise,
        AfterAction otherwise) {

    public Strategy {
        rank = List.copyOf(rank);
    }

    /** Whether it looks at what carriers offer. */
    boolean asksCarriers() {
        return cost != null
                || promise.kind() != PromiseRule.Kind.IGNORE
                || rank.stream().anyMatch(Criterion::asksCarriers);
    }

    /** The same from one location only. */
    Strategy from(LocationId location) {
        return new Strategy(
                LocationFilter.only(location), should, rank, cost, splits, promise, otherwise);
    }

    /** The same in any number of shipments. */
    Strategy anySplits() {
        return new Strategy(must, should, rank, cost, Splits.FREE, promise, otherwise);
    }

    /** The same in one shipment. */
    Strategy whole() {
        return new Strategy(
                must, should, rank, cost, new Splits(0, null, null), promise, otherwise);
    }

    /** Whether a second pass would be another one. */
    private boolean soft() {
        return !should.equals(LocationFilter.ANY) || splits.preferred() != null || promise.soft();
    }

    /** The passes: first with all that it should be, then with what it must. */
    List<Integer> passes() {
        return soft() ? List.of(1, 2) : List.of(1);
    }
}

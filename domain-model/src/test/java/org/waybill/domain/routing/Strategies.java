package org.waybill.domain.routing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Strategies that differ from the nearest in one thing. */
final class Strategies {

    static final Strategy NEAREST = rank(Criterion.DISTANCE);
    static final Strategy CHEAPEST = cost(Weights.PLAIN);

    private Strategies() {}

    static Strategy rank(Criterion... criteria) {
        return of(List.of(criteria), null);
    }

    static Strategy cost(Weights weights) {
        return of(List.of(), weights);
    }

    private static Strategy of(List<Criterion> rank, @Nullable Weights cost) {
        return new Strategy(
                LocationFilter.ANY,
                LocationFilter.ANY,
                rank,
                cost,
                Splits.FREE,
                PromiseRule.IGNORED,
                AfterAction.NEXT);
    }

    static Strategy must(Strategy s, LocationFilter must) {
        return new Strategy(
                must, s.should(), s.rank(), s.cost(), s.splits(), s.promise(), s.otherwise());
    }

    static Strategy should(Strategy s, LocationFilter should) {
        return new Strategy(
                s.must(), should, s.rank(), s.cost(), s.splits(), s.promise(), s.otherwise());
    }

    static Strategy splits(Strategy s, @Nullable Integer most, @Nullable Integer preferred) {
        return new Strategy(
                s.must(),
                s.should(),
                s.rank(),
                s.cost(),
                new Splits(most, preferred, null),
                s.promise(),
                s.otherwise());
    }

    static Strategy promise(Strategy s, PromiseRule.Kind kind, long latePerDay) {
        return new Strategy(
                s.must(),
                s.should(),
                s.rank(),
                s.cost(),
                s.splits(),
                new PromiseRule(kind, latePerDay),
                s.otherwise());
    }

    static Strategy otherwise(Strategy s, AfterAction after) {
        return new Strategy(
                s.must(), s.should(), s.rank(), s.cost(), s.splits(), s.promise(), after);
    }

    static AfterAction jump(String strategy) {
        return new AfterAction(AfterAction.Kind.STRATEGY, strategy, null, false, null);
    }

    static AfterAction backorder(boolean partial) {
        return new AfterAction(AfterAction.Kind.BACKORDER, null, null, partial, 48);
    }

    static LocationFilter tagged(String tag) {
        return new LocationFilter(
                Set.of(), Set.of(), Set.of(), Set.of(tag), Set.of(), null, false, false, null);
    }

    static LocationFilter within(long kilometres) {
        return new LocationFilter(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                kilometres * 1_000,
                false,
                false,
                null);
    }
}

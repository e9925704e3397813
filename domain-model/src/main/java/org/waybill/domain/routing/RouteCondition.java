package org.waybill.domain.routing;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.order.Method;
import org.waybill.domain.product.Category;
import org.waybill.domain.sourcing.optimum.HazmatClass;

/**
 * Which orders fit a route: those that every given condition is true of. An empty set asks nothing.
 *
 * @param countries where the goods go, ISO 3166; an order that is collected has none
 * @param regions where the goods go
 * @param priorityAtLeast the order's priority; an order without one has 0
 * @param promised whether the order has a promised day; null if that does not matter
 * @param valueAtLeast worth of what is routed, in minor units of the order's currency
 * @param valueAtMost as before
 * @param unitsAtMost units that are routed
 * @param categoriesAny some line is of one of these categories, or of a part of one; null for any
 * @param categoriesAll every line is
 * @param hazmat some line is of one of these hazmat classes, or of a part of one; null for any
 */
public record RouteCondition(
        Set<Method> methods,
        Set<ChannelId> channels,
        Set<String> countries,
        Set<String> regions,
        @Nullable Integer priorityAtLeast,
        @Nullable Boolean promised,
        @Nullable Long valueAtLeast,
        @Nullable Long valueAtMost,
        @Nullable Long unitsAtMost,
        @Nullable Set<String> categoriesAny,
        @Nullable Set<String> categoriesAll,
        @Nullable Set<HazmatClass> hazmat) {

    /** Every order. */
    public static final RouteCondition ANY =
            new RouteCondition(
                    Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, null);

    public RouteCondition {
        methods = Sorted.of(methods);
        channels = Sorted.of(channels);
        countries = Sorted.of(countries);
        regions = Sorted.of(regions);
        categoriesAny = orNull(categoriesAny);
        categoriesAll = orNull(categoriesAll);
        hazmat = orNull(hazmat);
    }

    /** Whatever the goods are. */
    public RouteCondition(
            Set<Method> methods,
            Set<ChannelId> channels,
            Set<String> countries,
            Set<String> regions,
            @Nullable Integer priorityAtLeast,
            @Nullable Boolean promised,
            @Nullable Long valueAtLeast,
            @Nullable Long valueAtMost,
            @Nullable Long unitsAtMost) {
        this(
                methods,
                channels,
                countries,
                regions,
                priorityAtLeast,
                promised,
                valueAtLeast,
                valueAtMost,
                unitsAtMost,
                null,
                null,
                null);
    }

    private static <T extends Comparable<T>> @Nullable Set<T> orNull(@Nullable Set<T> given) {
        return given == null || given.isEmpty() ? null : Sorted.of(given);
    }

    /** Whether an order fits. */
    public boolean fits(OrderFacts order) {
        return (methods.isEmpty() || methods.contains(order.method()))
                && (channels.isEmpty() || channels.contains(order.channel()))
                && among(countries, order.country())
                && among(regions, order.region())
                && (priorityAtLeast == null || order.priority() >= priorityAtLeast)
                && (promised == null || promised == (order.promisedDay() != null))
                && (valueAtLeast == null || order.value() >= valueAtLeast)
                && (valueAtMost == null || order.value() <= valueAtMost)
                && (unitsAtMost == null || order.units() <= unitsAtMost)
                && fits(order.goods());
    }

    private boolean fits(List<Kind> goods) {
        var any = categoriesAny;
        var all = categoriesAll;
        var dangerous = hazmat;
        return (any == null || goods.stream().anyMatch(kind -> kind.among(any)))
                && (all == null || goods.stream().allMatch(kind -> kind.among(all)))
                && (dangerous == null || goods.stream().anyMatch(kind -> kind.of(dangerous)));
    }

    private static boolean among(Set<String> wanted, @Nullable String one) {
        return wanted.isEmpty() || (one != null && wanted.contains(one));
    }

    /** Whether every order fits that fits another: then the other is never reached after it. */
    boolean covers(RouteCondition other) {
        return all(methods, other.methods)
                && all(channels, other.channels)
                && all(countries, other.countries)
                && all(regions, other.regions)
                && atLeast(priorityAtLeast, other.priorityAtLeast)
                && (promised == null || promised.equals(other.promised))
                && atLeast(valueAtLeast, other.valueAtLeast)
                && atMost(valueAtMost, other.valueAtMost)
                && atMost(unitsAtMost, other.unitsAtMost)
                && each(categoriesAny, other.categoriesAny, Category::covers)
                && each(categoriesAll, other.categoriesAll, Category::covers)
                && each(hazmat, other.hazmat, HazmatClass::covers);
    }

    private static <T> boolean each(
            @Nullable Set<T> wider, @Nullable Set<T> narrower, BiPredicate<T, T> covers) {
        return wider == null
                || (narrower != null
                        && narrower.stream()
                                .allMatch(n -> wider.stream().anyMatch(w -> covers.test(w, n))));
    }

    private static <T> boolean all(Set<T> wider, Set<T> narrower) {
        return wider.isEmpty() || (!narrower.isEmpty() && wider.containsAll(narrower));
    }

    private static boolean atLeast(@Nullable Number wider, @Nullable Number narrower) {
        return wider == null || (narrower != null && wider.longValue() <= narrower.longValue());
    }

    private static boolean atMost(@Nullable Long wider, @Nullable Long narrower) {
        return wider == null || (narrower != null && wider >= narrower);
    }
}

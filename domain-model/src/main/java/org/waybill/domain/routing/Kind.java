package org.waybill.domain.routing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.product.Category;
import org.waybill.domain.sourcing.optimum.HazmatClass;

/**
 * What lines of an order have in common.
 *
 * @param categories of their products
 * @param hazmat their class; null if they are harmless
 */
public record Kind(Set<String> categories, @Nullable HazmatClass hazmat) {

    /** Of which nothing is said. */
    public static final Kind PLAIN = new Kind(Set.of(), null);

    public Kind {
        categories = Sorted.of(categories);
    }

    boolean among(Set<String> wanted) {
        return categories.stream()
                .anyMatch(one -> wanted.stream().anyMatch(wider -> Category.covers(wider, one)));
    }

    boolean of(Set<HazmatClass> wanted) {
        return hazmat != null && wanted.stream().anyMatch(one -> one.covers(hazmat));
    }
}

package org.waybill.domain.product;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules, locations and carriers look at in a product.
 *
 * @param categories that it belongs to, such as {@code toys/puzzles}, by name
 * @param hazmat its class of hazardous goods; null if it is harmless
 */
public record Traits(List<String> categories, @Nullable String hazmat) {

    public Traits {
        categories = categories.stream().distinct().sorted().toList();
    }

    /** Those; null where nothing is said. */
    public static @Nullable Traits of(List<String> categories, @Nullable String hazmat) {
        return categories.isEmpty() && hazmat == null ? null : new Traits(categories, hazmat);
    }
}

package org.waybill.domain.product;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is configured about a product.
 *
 * @param massGrams gross mass of one unit in grams; null if unknown
 * @param tracked whether its stock is counted; otherwise it is always available
 * @param gtin GS1 number with a valid check digit
 * @param orderMinimum the fewest units one order may ask for; null for one
 * @param orderMaximum the most units one order may ask for; null for no limit
 * @param components the parts, where it is a kit; a kit has no stock of its own
 */
public record ProductProfile(
        String name,
        @Nullable Integer massGrams,
        @Nullable Dimensions dimensionsMm,
        boolean tracked,
        @Nullable String gtin,
        @Nullable Integer orderMinimum,
        @Nullable Integer orderMaximum,
        Backorder backorder,
        List<Component> components) {

    public ProductProfile {
        components = List.copyOf(components);
    }

    /** Whether one order may ask for so many units, as far as the product goes. */
    public boolean ordersOf(long units) {
        return units >= fewest() && (orderMaximum == null || units <= orderMaximum);
    }

    /** The fewest units one order may ask for. */
    public int fewest() {
        return orderMinimum == null ? 1 : orderMinimum;
    }

    /** Whether it is sold as a set of other products. */
    public boolean kit() {
        return !components.isEmpty();
    }

    /** What one unit takes from stock: its components, or itself. */
    public List<Component> requirements(Sku self) {
        return kit() ? components : List.of(new Component(self, 1));
    }
}

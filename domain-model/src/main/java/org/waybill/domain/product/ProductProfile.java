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
 * @param tracking how closely its units are known; null for how many there are
 * @param shelfLifeDays so many days before they expire units are not promised any more; null for
 *     none
 * @param traits what rules, locations and carriers look at; null where nothing is said
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
        List<Component> components,
        @Nullable Tracking tracking,
        @Nullable Integer shelfLifeDays,
        @Nullable Traits traits) {

    public ProductProfile {
        components = List.copyOf(components);
    }

    /** One whose units are not told apart. */
    public ProductProfile(
            String name,
            @Nullable Integer massGrams,
            @Nullable Dimensions dimensionsMm,
            boolean tracked,
            @Nullable String gtin,
            @Nullable Integer orderMinimum,
            @Nullable Integer orderMaximum,
            Backorder backorder,
            List<Component> components) {
        this(
                name,
                massGrams,
                dimensionsMm,
                tracked,
                gtin,
                orderMinimum,
                orderMaximum,
                backorder,
                components,
                null,
                null,
                null);
    }

    /** The categories that it belongs to. */
    public List<String> categories() {
        return traits == null ? List.of() : traits.categories();
    }

    /** Its class of hazardous goods; null if nobody has said that it has one. */
    public @Nullable String hazmat() {
        return traits == null ? null : traits.hazmat();
    }

    /** How closely its units are known. */
    public Tracking known() {
        return tracking == null ? Tracking.NONE : tracking;
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

package org.waybill.projection.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.product.Backorder.Mode;
import org.waybill.domain.product.Dimensions;
import org.waybill.domain.product.ProductProfile;

/** A product as it is told to those who ask. */
public record ProductView(
        String sku,
        String name,
        @Nullable Integer massGrams,
        @Nullable Dimensions dimensionsMm,
        boolean tracked,
        @Nullable String gtin,
        Backorder backorder,
        List<Component> components,
        List<String> categories,
        @Nullable String hazmat,
        long version) {

    /** How much may be promised beyond what is there; the limit only where the mode has one. */
    public record Backorder(String mode, @Nullable Long limit) {}

    /** A part of a kit. */
    public record Component(String sku, int quantity) {}

    static ProductView of(String sku, ProductProfile profile, long version) {
        return new ProductView(
                sku,
                profile.name(),
                profile.massGrams(),
                profile.dimensionsMm(),
                profile.tracked(),
                profile.gtin(),
                backorder(profile.backorder()),
                profile.components().stream()
                        .map(part -> new Component(part.sku().value(), part.quantity()))
                        .toList(),
                profile.categories(),
                profile.hazmat(),
                version);
    }

    private static Backorder backorder(org.waybill.domain.product.Backorder backorder) {
        boolean limited = backorder.mode() == Mode.LIMIT;
        return new Backorder(backorder.mode().name(), limited ? backorder.limit() : null);
    }
}

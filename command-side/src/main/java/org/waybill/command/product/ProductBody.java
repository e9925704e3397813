package org.waybill.command.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.CategoryName;
import org.waybill.command.http.HazmatClassCode;
import org.waybill.command.http.Id;
import org.waybill.command.http.Quantity;
import org.waybill.command.http.Text;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Dimensions;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;
import org.waybill.domain.product.Tracking;
import org.waybill.domain.product.Traits;

/**
 * A product as it is configured over HTTP. Without a word its stock is counted and nothing is
 * promised beyond it.
 *
 * @param massGrams gross mass of one unit in grams
 * @param dimensionsMm outer measures of one unit in millimetres
 * @param orderMinimum the fewest units one order may ask for
 * @param orderMaximum the most units one order may ask for
 * @param tracking how closely its units are known
 * @param shelfLifeDays so many days before they expire units are not promised any more
 * @param categories that it belongs to, the wider words first: {@code toys/puzzles}
 * @param hazmat its class of hazardous goods
 */
record ProductBody(
        @Text String name,
        @Min(0) @Max(100_000_000) @Nullable Integer massGrams,
        @Valid @Nullable DimensionsBody dimensionsMm,
        @Nullable Boolean tracked,
        @Nullable String gtin,
        @Min(1) @Max(1_000_000_000) @Nullable Integer orderMinimum,
        @Min(1) @Max(1_000_000_000) @Nullable Integer orderMaximum,
        @Valid @Nullable BackorderBody backorder,
        @Size(max = 100) @Nullable List<@Valid @NotNull ComponentBody> components,
        @Nullable Tracking tracking,
        @Min(0) @Max(36_500) @Nullable Integer shelfLifeDays,
        @Size(max = 50) @Nullable List<@CategoryName String> categories,
        @HazmatClassCode(required = false) @Nullable String hazmat) {

    /** Outer measures in millimetres. */
    record DimensionsBody(
            @NotNull @Min(1) @Max(100_000) Integer length,
            @NotNull @Min(1) @Max(100_000) Integer width,
            @NotNull @Min(1) @Max(100_000) Integer height) {}

    /** How much may be promised beyond what is there; the limit belongs to the mode LIMIT. */
    record BackorderBody(
            @NotNull Backorder.Mode mode, @Min(0) @Max(1_000_000_000) @Nullable Long limit) {}

    /** A part of a kit, and how many of it one kit has. */
    record ComponentBody(@Id String sku, @Quantity Integer quantity) {}

    static ProductBody of(ProductProfile profile) {
        var measures = profile.dimensionsMm();
        return new ProductBody(
                profile.name(),
                profile.massGrams(),
                measures == null
                        ? null
                        : new DimensionsBody(
                                measures.length(), measures.width(), measures.height()),
                profile.tracked(),
                profile.gtin(),
                profile.orderMinimum(),
                profile.orderMaximum(),
                told(profile.backorder()),
                profile.kit()
                        ? profile.components().stream().map(ProductBody::told).toList()
                        : null,
                profile.tracking(),
                profile.shelfLifeDays(),
                profile.categories().isEmpty() ? null : profile.categories(),
                profile.hazmat());
    }

    ProductProfile profile() {
        return new ProductProfile(
                name,
                massGrams,
                dimensionsMm == null
                        ? null
                        : new Dimensions(
                                dimensionsMm.length(), dimensionsMm.width(), dimensionsMm.height()),
                tracked == null || tracked,
                gtin,
                orderMinimum,
                orderMaximum,
                backorder == null ? Backorder.NONE : meant(backorder),
                components == null
                        ? List.of()
                        : components.stream().map(ProductBody::meant).toList(),
                tracking,
                shelfLifeDays,
                Traits.of(categories == null ? List.of() : categories, hazmat));
    }

    private static Backorder meant(BackorderBody body) {
        return new Backorder(body.mode(), body.limit() == null ? 0 : body.limit());
    }

    private static BackorderBody told(Backorder backorder) {
        return new BackorderBody(
                backorder.mode(),
                backorder.mode() == Backorder.Mode.LIMIT ? backorder.limit() : null);
    }

    private static Component meant(ComponentBody body) {
        return new Component(new Sku(body.sku()), body.quantity());
    }

    private static ComponentBody told(Component component) {
        return new ComponentBody(component.sku().value(), component.quantity());
    }
}

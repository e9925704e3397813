package org.waybill.command.network;

import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;
import org.waybill.domain.routing.Kind;
import org.waybill.domain.sourcing.optimum.HazmatClass;

/** What products are: their categories, and whether they are hazardous. */
@Component
public class Goods {

    private final Configuration configuration;

    Goods(Configuration configuration) {
        this.configuration = configuration;
    }

    /** What a product is. */
    public Kind kind(Sku sku) {
        var product = configuration.product(sku);
        return product == null
                ? Kind.PLAIN
                : new Kind(Set.copyOf(product.categories()), hazmat(product));
    }

    /**
     * Its class; null if it is harmless. A kit that says none is of the first of its parts'
     * classes.
     */
    public @Nullable HazmatClass hazmat(Sku sku) {
        return kind(sku).hazmat();
    }

    private @Nullable HazmatClass hazmat(ProductProfile product) {
        if (product.hazmat() != null) {
            return new HazmatClass(product.hazmat());
        }
        return product.components().stream()
                .map(part -> configuration.product(part.sku()))
                .filter(Objects::nonNull)
                .map(ProductProfile::hazmat)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(HazmatClass::new)
                .orElse(null);
    }
}

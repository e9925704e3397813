package org.waybill.command.network;

import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;

/** How heavy and how large a unit is. What a kit does not say of itself its parts say. */
@Component
public class Measures {

    /** What is taken for the weight of something that nobody has weighed. */
    static final long USUAL_GRAMS = 500;

    /** No parcel is larger than that, in grams or in cubic millimetres. */
    private static final long MOST = 10_000_000_000L;

    private final Configuration configuration;

    Measures(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Grams of a unit. */
    public long grams(Sku sku) {
        var product = configuration.product(sku);
        if (product == null) {
            return USUAL_GRAMS;
        }
        if (product.massGrams() != null) {
            return product.massGrams();
        }
        return product.kit() ? ofParts(product, this::grams) : USUAL_GRAMS;
    }

    /** Cubic millimetres of a unit; 0 if nobody has measured it. */
    public long cubicMillimetres(Sku sku) {
        var product = configuration.product(sku);
        if (product == null) {
            return 0;
        }
        var size = product.dimensionsMm();
        if (size != null) {
            return (long) size.length() * size.width() * size.height();
        }
        return product.kit() ? ofParts(product, this::cubicMillimetres) : 0;
    }

    private static long ofParts(ProductProfile kit, ToLongFunction<Sku> measure) {
        double sum = 0;
        for (var part : kit.components()) {
            sum += (double) measure.applyAsLong(part.sku()) * part.quantity();
        }
        return (long) Math.min(sum, MOST);
    }
}

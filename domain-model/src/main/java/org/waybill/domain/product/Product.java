package org.waybill.domain.product;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.product.ProductCommand.DefineProduct;
import org.waybill.domain.product.ProductEvent.ProductDefined;

/**
 * A product, as its history has made it.
 *
 * @param version the number of its events
 * @param profile null before it is first defined
 */
public record Product(long version, @Nullable ProductProfile profile) {

    /** Before anything happened. */
    public static final Product UNDEFINED = new Product(0, null);

    /** Where a SKU's product stands in the log. */
    public static String address(Sku sku) {
        return "product:" + sku.value();
    }

    /** What follows from a command. The same profile again changes nothing. */
    public Decision<ProductEvent> decide(ProductCommand command) {
        return switch (command) {
            case DefineProduct(var sku, var wanted) when wanted.equals(profile) ->
                    Decision.accept();
            case DefineProduct(var sku, var wanted) ->
                    Decision.accept(new ProductDefined(sku, wanted));
        };
    }

    /** The product after an event. */
    public Product evolve(ProductEvent event) {
        return switch (event) {
            case ProductDefined(var sku, var defined) -> new Product(version + 1, defined);
        };
    }
}

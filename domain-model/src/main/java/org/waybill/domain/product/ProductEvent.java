package org.waybill.domain.product;

import org.waybill.domain.Stored;

/** What has happened to a product. */
public sealed interface ProductEvent {

    Sku sku();

    /**
     * From now on this is configured about it; since revision 2 with what one order may ask for.
     */
    @Stored(value = "product.ProductDefined", revision = 2)
    record ProductDefined(Sku sku, ProductProfile profile) implements ProductEvent {}
}

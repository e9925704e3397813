package org.waybill.domain.product;

import org.waybill.domain.Stored;

/** What has happened to a product. */
public sealed interface ProductEvent {

    Sku sku();

    /**
     * From now on this is configured about it; since revision 2 with what one order may ask for,
     * since revision 3 with how closely its units are known, since revision 4 with its categories
     * and hazmat class.
     */
    @Stored(value = "product.ProductDefined", revision = 4)
    record ProductDefined(Sku sku, ProductProfile profile) implements ProductEvent {}
}

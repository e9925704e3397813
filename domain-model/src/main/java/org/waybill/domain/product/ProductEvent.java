package org.waybill.domain.product;

import org.waybill.domain.Stored;

/** What has happened to a product. */
public sealed interface ProductEvent {

    Sku sku();

    /**
     * From now on this is configured about it; since revision 2 with what one order may ask for,
     * since revision 3 with how closely its units are known.
     */
    @Stored(value = "product.ProductDefined", revision = 3)
    record ProductDefined(Sku sku, ProductProfile profile) implements ProductEvent {}
}

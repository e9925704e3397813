package org.waybill.domain.product;

import org.waybill.domain.Stored;

/** What has happened to a product. */
public sealed interface ProductEvent {

    Sku sku();

    /** From now on this is configured about it. */
    @Stored("product.ProductDefined")
    record ProductDefined(Sku sku, ProductProfile profile) implements ProductEvent {}
}

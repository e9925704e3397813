package org.waybill.domain.product;

import org.waybill.domain.AggregateCommand;

/** What can be asked of a product. */
public sealed interface ProductCommand extends AggregateCommand {

    Sku sku();

    @Override
    default String aggregateId() {
        return Product.address(sku());
    }

    /** Sets what is configured about it, new or known. */
    record DefineProduct(Sku sku, ProductProfile profile) implements ProductCommand {}
}

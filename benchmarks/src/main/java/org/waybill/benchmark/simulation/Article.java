package org.waybill.benchmark.simulation;

import org.waybill.domain.product.Sku;

/**
 * Something the chain sells.
 *
 * @param share of all units sold
 * @param price in cents
 */
record Article(Sku sku, double share, long grams, long price) {

    /** What a unit earns that a customer in the store would have bought: 30 % of its price. */
    long margin() {
        return price * 3 / 10 * Money.CENT;
    }
}

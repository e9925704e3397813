package org.waybill.benchmark.retail;

import java.time.LocalDateTime;
import java.util.List;

/**
 * An order.
 *
 * @param id the invoice's number
 * @param customer empty for a guest
 * @param at when the first row was written
 */
record Sale(String id, String customer, String country, LocalDateTime at, List<Line> lines) {

    Sale {
        lines = List.copyOf(lines);
    }

    /**
     * Units of a SKU at a price.
     *
     * @param id 1 for the order's first line
     */
    record Line(String id, String sku, int quantity, long pence) {}
}

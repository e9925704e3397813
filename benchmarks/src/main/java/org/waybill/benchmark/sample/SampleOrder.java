package org.waybill.benchmark.sample;

import java.util.List;

/**
 * An invoice of the sample.
 *
 * @param cancelled the units of its lines that the customer did not want after all
 */
record SampleOrder(String invoice, String customer, List<Line> lines, List<Line> cancelled) {

    SampleOrder {
        lines = List.copyOf(lines);
        cancelled = List.copyOf(cancelled);
    }

    /** Units of a SKU, and the price of one. */
    record Line(String sku, String description, int quantity, long pence) {}
}

package org.waybill.benchmark.retail;

import java.time.LocalDateTime;

/**
 * Units that a customer gave back or did not want after all; which sale they are of is not said.
 *
 * @param invoice begins with C
 * @param quantity above zero
 */
record Cancellation(
        String invoice, String customer, String sku, int quantity, long pence, LocalDateTime at) {}

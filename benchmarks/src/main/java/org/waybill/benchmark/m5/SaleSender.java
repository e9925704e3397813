package org.waybill.benchmark.m5;

import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.waybill.benchmark.client.Answer;
import org.waybill.benchmark.client.WaybillClient;

/**
 * Tells Waybill of sales, one request each. The only place that knows by which address they come
 * in.
 */
final class SaleSender {

    private final WaybillClient waybill;
    private final LongAdder sent = new LongAdder();
    private final LongAdder absorbed = new LongAdder();

    SaleSender(WaybillClient waybill) {
        this.waybill = waybill;
    }

    /** Messages that were sent, repeated ones included. */
    long sent() {
        return sent.sum();
    }

    /** Messages that were known already. */
    long absorbed() {
        return absorbed.sum();
    }

    /** Sends it, and once more if it comes twice. */
    void send(M5Sale sale) {
        tell(sale);
        if (sale.twice()) {
            tell(sale);
        }
    }

    private void tell(M5Sale sale) {
        if (post(sale).replayed()) {
            absorbed.increment();
        }
        sent.increment();
    }

    private Answer post(M5Sale sale) {
        return waybill.post(
                "/api/stock/%s/%s/adjustments".formatted(sale.item(), sale.store()),
                "m5:sale:%s:%s:%d".formatted(sale.item(), sale.store(), sale.day()),
                Map.of("delta", -sale.units(), "reason", "POS_SALE"));
    }
}

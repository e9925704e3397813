package org.waybill.benchmark.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.waybill.benchmark.client.Parallel;
import org.waybill.benchmark.client.WaybillClient;

/** Adds up the ledger of every SKU. */
final class RetailStockCheck {

    private final WaybillClient waybill;
    private final LongAdder movements = new LongAdder();

    RetailStockCheck(WaybillClient waybill) {
        this.waybill = waybill;
    }

    /** Lines of the ledgers that were read. */
    long movements() {
        return movements.sum();
    }

    /** The differences, in words. */
    List<String> differences(Map<String, Expected> expected, Map<String, Long> byRows) {
        var differences = new ConcurrentLinkedQueue<String>();
        Parallel.each(
                expected.entrySet(),
                sku ->
                        differences.addAll(
                                differences(
                                        sku.getKey(),
                                        sku.getValue(),
                                        byRows.getOrDefault(sku.getKey(), 0L))));
        return List.copyOf(differences);
    }

    private List<String> differences(String sku, Expected expected, long byRows) {
        var shelf = RetailBodies.shelf(sku);
        long received = 0;
        long corrected = 0;
        long consumed = 0;
        long last = 0;
        for (var one : waybill.all(shelf + "/ledger?limit=1000")) {
            movements.increment();
            long delta = one.path("delta").asLong();
            last = one.path("onHand").asLong();
            switch (one.path("type").asString()) {
                case "stock.StockReceived" -> received += delta;
                case "stock.StockAdjusted" -> corrected += delta;
                default -> consumed -= delta;
            }
        }
        var position = waybill.get(shelf);
        long onHand = position.path("onHand").asLong(-1);
        var differences = new ArrayList<String>();
        compare(differences, sku, "received", expected.start() + expected.returned(), received);
        compare(differences, sku, "shipped", expected.shipped(), consumed);
        compare(differences, sku, "corrected", expected.corrected(), corrected);
        compare(differences, sku, "on hand", byRows, onHand);
        compare(differences, sku, "sum of the ledger", onHand, received + corrected - consumed);
        compare(differences, sku, "last line of the ledger", onHand, last);
        compare(differences, sku, "reserved", 0, position.path("reserved").asLong(-1));
        compare(
                differences,
                sku,
                "on quality hold",
                expected.returned(),
                position.path("aside").path("QUALITY_HOLD").asLong(0));
        return differences;
    }

    private static void compare(
            List<String> to, String sku, String what, long recorded, long told) {
        if (recorded != told) {
            to.add("%s: %s %d, told %d".formatted(sku, what, recorded, told));
        }
    }
}

package org.waybill.benchmark.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.waybill.benchmark.client.Parallel;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.olist.Fate;
import org.waybill.benchmark.olist.OlistOrder;
import tools.jackson.databind.JsonNode;

/** Adds up the ledger of every SKU at every location. */
public final class StockCheck {

    private final WaybillClient waybill;

    public StockCheck(WaybillClient waybill) {
        this.waybill = waybill;
    }

    /** A SKU at a location. */
    private record Shelf(String sku, String location) {}

    /**
     * What came to a shelf and went from it.
     *
     * @param withdrawn what cancelled orders had left
     */
    private record Moved(long received, long shipped, long withdrawn) {

        static final Moved NOTHING = new Moved(0, 0, 0);

        Moved plus(Moved other) {
            return new Moved(
                    received + other.received,
                    shipped + other.shipped,
                    withdrawn + other.withdrawn);
        }

        long onHand() {
            return received - shipped - withdrawn;
        }
    }

    /** What was found: how many shelves, units on hand in all, and the differences in words. */
    public record Findings(int shelves, long received, long onHand, List<String> differences) {}

    /** Looks at every shelf that an order took from. */
    public Findings check(List<OlistOrder> orders) {
        var shelves = recorded(orders);
        var differences = new ConcurrentLinkedQueue<String>();
        Parallel.each(
                shelves.entrySet(),
                shelf -> differences.addAll(differences(shelf.getKey(), shelf.getValue())));
        var all = shelves.values().stream().reduce(Moved.NOTHING, Moved::plus);
        return new Findings(shelves.size(), all.received(), all.onHand(), List.copyOf(differences));
    }

    private static Map<Shelf, Moved> recorded(List<OlistOrder> orders) {
        var shelves = new HashMap<Shelf, Moved>();
        for (var order : orders) {
            if (!order.supplied()) {
                continue;
            }
            var fate = order.fate();
            boolean left = fate == Fate.SHIPPED || fate == Fate.DELIVERED;
            for (var line : order.wanted()) {
                long units = line.quantity();
                shelves.merge(
                        new Shelf(line.product(), line.seller()),
                        new Moved(units, left ? units : 0, fate == Fate.CANCELLED ? units : 0),
                        Moved::plus);
            }
        }
        return shelves;
    }

    private List<String> differences(Shelf shelf, Moved recorded) {
        var path = "/api/stock/%s/%s".formatted(shelf.sku(), shelf.location());
        var ledger = waybill.get(path + "/ledger");
        long came = sum(ledger, delta -> delta > 0);
        long went = -sum(ledger, delta -> delta < 0);
        long onHand = waybill.get(path).path("onHand").asLong(-1);
        long written = ledger.isEmpty() ? 0 : ledger.get(ledger.size() - 1).path("onHand").asLong();
        var differences = new ArrayList<String>();
        compare(differences, path, "came", recorded.received(), came);
        compare(differences, path, "went", recorded.shipped() + recorded.withdrawn(), went);
        compare(differences, path, "sum of the ledger", onHand, came - went);
        compare(differences, path, "last line of the ledger", onHand, written);
        return differences;
    }

    private static long sum(JsonNode ledger, Predicate<Long> which) {
        long sum = 0;
        for (var movement : ledger) {
            long delta = movement.path("delta").asLong();
            sum += which.test(delta) ? delta : 0;
        }
        return sum;
    }

    private static void compare(
            List<String> to, String path, String what, long recorded, long told) {
        if (recorded != told) {
            to.add("%s: %s %d, told %d".formatted(path, what, recorded, told));
        }
    }
}

package org.waybill.benchmark.retail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.waybill.benchmark.retail.Matching.Reversal;
import org.waybill.benchmark.retail.Matching.Share;

/**
 * What cancellations come to: units that have not left are cancelled, one request for each order
 * that an invoice takes from; all others come back, one receipt for each SKU of an invoice.
 */
final class Splits {

    private record Order(Sale sale, String invoice, int day) {}

    private record Goods(String invoice, String sku, int day) {}

    private final Map<Order, Map<String, Integer>> cancels = new LinkedHashMap<>();
    private final Map<Goods, Integer> returns = new LinkedHashMap<>();

    /**
     * Adds one.
     *
     * @param day on which it happened
     * @param leaves the day at whose end an order leaves
     */
    void add(Reversal reversal, int day, ToIntFunction<Sale> leaves) {
        var one = reversal.cancellation();
        int back = reversal.unmatched();
        for (var share : reversal.shares()) {
            if (day <= leaves.applyAsInt(share.sale())) {
                cancel(share, one, day);
            } else {
                back += share.units();
            }
        }
        if (back > 0) {
            returns.merge(new Goods(one.invoice(), one.sku(), day), back, Integer::sum);
        }
    }

    private void cancel(Share share, Cancellation one, int day) {
        cancels.computeIfAbsent(
                        new Order(share.sale(), one.invoice(), day), order -> new TreeMap<>())
                .merge(share.line().id(), share.units(), Integer::sum);
    }

    /** The cancellations, each with its day. */
    Map<Step.Cancel, Integer> cancels() {
        var steps = new LinkedHashMap<Step.Cancel, Integer>();
        cancels.forEach(
                (order, units) ->
                        steps.put(
                                new Step.Cancel(order.sale(), order.invoice(), units),
                                order.day()));
        return steps;
    }

    /** What comes back, each with its day. */
    Map<Step.Return, Integer> returns() {
        var steps = new LinkedHashMap<Step.Return, Integer>();
        returns.forEach(
                (goods, units) ->
                        steps.put(
                                new Step.Return(goods.invoice(), goods.sku(), units), goods.day()));
        return steps;
    }
}

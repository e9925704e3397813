package org.waybill.benchmark.retail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sales the cancellations are of: the latest earlier ones to the same customer, of the same
 * SKU, at the same price, of which units are left. A guest is nobody's same customer.
 */
record Matching(List<Reversal> reversals) {

    Matching {
        reversals = List.copyOf(reversals);
    }

    /**
     * A cancellation with the sales it is of.
     *
     * @param unmatched units of no sale that the data know
     */
    record Reversal(Cancellation cancellation, List<Share> shares, int unmatched) {

        Reversal {
            shares = List.copyOf(shares);
        }
    }

    /** Units of a line that are taken back. */
    record Share(Sale sale, Sale.Line line, int units) {}

    private record Key(String customer, String sku, long pence) {}

    private static final class Open {
        private final Sale sale;
        private final Sale.Line line;
        private int left;

        private Open(Sale sale, Sale.Line line) {
            this.sale = sale;
            this.line = line;
            this.left = line.quantity();
        }
    }

    static Matching of(List<Sale> sales, List<Cancellation> cancellations) {
        var bySaleTime = sales.stream().sorted(Comparator.comparing(Sale::at)).toList();
        Map<Key, Deque<Open>> open = new HashMap<>();
        var reversals = new ArrayList<Reversal>();
        int next = 0;
        for (var one :
                cancellations.stream().sorted(Comparator.comparing(Cancellation::at)).toList()) {
            while (next < bySaleTime.size() && !bySaleTime.get(next).at().isAfter(one.at())) {
                open(bySaleTime.get(next++), open);
            }
            reversals.add(match(one, open));
        }
        return new Matching(reversals);
    }

    private static void open(Sale sale, Map<Key, Deque<Open>> open) {
        if (sale.customer().isEmpty()) {
            return;
        }
        for (var line : sale.lines()) {
            open.computeIfAbsent(
                            new Key(sale.customer(), line.sku(), line.pence()),
                            key -> new ArrayDeque<>())
                    .push(new Open(sale, line));
        }
    }

    private static Reversal match(Cancellation one, Map<Key, Deque<Open>> open) {
        var key = new Key(one.customer(), one.sku(), one.pence());
        var lines = open.getOrDefault(key, new ArrayDeque<>());
        var shares = new ArrayList<Share>();
        int left = one.quantity();
        while (left > 0 && !lines.isEmpty()) {
            var latest = lines.element();
            int units = Math.min(left, latest.left);
            shares.add(new Share(latest.sale, latest.line, units));
            left -= units;
            latest.left -= units;
            if (latest.left == 0) {
                lines.pop();
            }
        }
        return new Reversal(one, shares, left);
    }
}

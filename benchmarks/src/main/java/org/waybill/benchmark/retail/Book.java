package org.waybill.benchmark.retail;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the invoices say. The time of an invoice is that of its first row.
 *
 * @param sales by time
 * @param again numbers of invoices that the data contain once more, word for word
 * @param rivals sales under a number that another sale has
 * @param names of SKUs
 * @param rows how many there are of each kind
 */
record Book(
        List<Sale> sales,
        List<Cancellation> cancellations,
        List<Correction> corrections,
        Set<String> again,
        List<Sale> rivals,
        Map<String, String> names,
        Map<RowKind, Integer> rows) {

    static Book of(RetailData data) {
        var book =
                new Book(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new HashSet<>(data.again()),
                        new ArrayList<>(),
                        new TreeMap<>(),
                        new EnumMap<>(RowKind.class));
        for (var invoice : data.invoices()) {
            addSale(invoice, book.sales);
            for (int i = 0; i < invoice.size(); i++) {
                book.add(invoice.get(i), i + 1, invoice.getFirst().at());
            }
        }
        data.rivals().forEach(rows -> addSale(rows, book.rivals));
        return book;
    }

    private void add(RetailRow row, int number, LocalDateTime at) {
        var kind = RowKind.of(row);
        rows.merge(kind, 1, Integer::sum);
        switch (kind) {
            case SALE -> names.putIfAbsent(row.code(), name(row));
            case CANCELLATION -> {
                names.putIfAbsent(row.code(), name(row));
                cancellations.add(cancellation(row, at));
            }
            case CORRECTION -> {
                names.putIfAbsent(row.code(), row.code());
                corrections.add(correction(row, number, at));
            }
            case CHARGE, BAD_DEBT, SENSELESS -> {}
        }
    }

    private static String name(RetailRow row) {
        return row.description().isEmpty() ? row.code() : row.description();
    }

    private static Cancellation cancellation(RetailRow row, LocalDateTime at) {
        return new Cancellation(
                row.invoice(), row.customer(), row.code(), -row.quantity(), row.pence(), at);
    }

    private static Correction correction(RetailRow row, int number, LocalDateTime at) {
        return new Correction(
                row.invoice(), number, row.code(), row.quantity(), row.description(), at);
    }

    /** Rows of one SKU at one price are one line. */
    private static void addSale(List<RetailRow> invoice, List<Sale> to) {
        record Kind(String sku, long pence) {}
        Map<Kind, Integer> units = new LinkedHashMap<>();
        for (var row : invoice) {
            if (RowKind.of(row) == RowKind.SALE) {
                units.merge(new Kind(row.code(), row.pence()), row.quantity(), Math::addExact);
            }
        }
        if (units.isEmpty()) {
            return;
        }
        var lines = new ArrayList<Sale.Line>();
        units.forEach(
                (kind, quantity) ->
                        lines.add(
                                new Sale.Line(
                                        String.valueOf(lines.size() + 1),
                                        kind.sku(),
                                        quantity,
                                        kind.pence())));
        var first = invoice.getFirst();
        to.add(new Sale(first.invoice(), first.customer(), first.country(), first.at(), lines));
    }
}

package org.waybill.benchmark.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waybill.benchmark.sample.SampleOrder.Line;

/** Ten days of a British wholesaler of gifts; {@code docs/replays.md} says where from. */
final class SampleData {

    private static final String FILE = "/sample/online-retail.csv";

    private SampleData() {}

    /** The orders, in the order they were placed. */
    static List<SampleOrder> orders() {
        var customers = new LinkedHashMap<String, String>();
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        Map<String, List<Line>> cancelled = new LinkedHashMap<>();
        for (var row : rows()) {
            var cancels = row.getField("cancels");
            if (cancels.isEmpty()) {
                customers.put(row.getField("invoice"), row.getField("customer"));
                add(lines, row.getField("invoice"), row);
            } else {
                add(cancelled, cancels, row);
            }
        }
        return customers.entrySet().stream()
                .map(
                        order ->
                                new SampleOrder(
                                        order.getKey(),
                                        order.getValue(),
                                        lines.getOrDefault(order.getKey(), List.of()),
                                        cancelled.getOrDefault(order.getKey(), List.of())))
                .toList();
    }

    private static void add(Map<String, List<Line>> to, String invoice, NamedCsvRecord row) {
        to.computeIfAbsent(invoice, key -> new ArrayList<>())
                .add(
                        new Line(
                                row.getField("sku"),
                                row.getField("description"),
                                Math.abs(Integer.parseInt(row.getField("quantity"))),
                                Long.parseLong(row.getField("pence"))));
    }

    private static List<NamedCsvRecord> rows() {
        var file = Objects.requireNonNull(SampleData.class.getResourceAsStream(FILE), FILE);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** By SKU, how many units are ordered in all. */
    static SortedMap<String, Integer> demand(List<SampleOrder> orders) {
        var demand = new TreeMap<String, Integer>(Comparator.naturalOrder());
        for (var order : orders) {
            order.lines().forEach(line -> demand.merge(line.sku(), line.quantity(), Integer::sum));
        }
        return demand;
    }
}

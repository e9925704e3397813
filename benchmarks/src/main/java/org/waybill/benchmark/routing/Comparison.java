package org.waybill.benchmark.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What came of a window of the past, and what would have come of it, as a table for a screen. */
public final class Comparison {

    private static final double MICROS = 1_000_000;
    private static final double METRES = 1_000;
    private static final double GRAMS = 1_000;

    private static final List<Row> ROWS =
            List.of(
                    new Row("parcels, minor units", "parcels", MICROS, 2),
                    new Row("work, minor units", "work", MICROS, 2),
                    new Row("orders", "orders", 1, 0),
                    new Row("shipments", "shipments", 1, 0),
                    new Row("split orders", "split", 1, 0),
                    new Row("units", "units", 1, 0),
                    new Row("unplanned units", "unplanned", 1, 0),
                    new Row("kilometers", "metres", METRES, 1),
                    new Row("carbon, kg", "carbonGrams", GRAMS, 1),
                    new Row("late shipments", "late", 1, 0),
                    new Row("promised shipments", "promised", 1, 0));

    private Comparison() {}

    /**
     * A figure.
     *
     * @param field of the report
     * @param scale how many of what is reported are one of what is shown
     * @param digits behind the point
     */
    private record Row(String name, String field, double scale, int digits) {

        List<String> cells(JsonNode then, JsonNode now) {
            long before = then.path(field).asLong();
            long after = now.path(field).asLong();
            return List.of(name, cell(before, ""), cell(after, ""), cell(after - before, "+"));
        }

        private String cell(long figure, String sign) {
            var format = "%" + (figure == 0 ? "" : sign) + ",." + digits + "f";
            return String.format(Locale.ROOT, format, figure / scale);
        }
    }

    /** The answer to a what-if, in lines. */
    public static List<String> lines(JsonNode answer) {
        var report = answer.path("report");
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("", "then", "now", "difference"));
        ROWS.forEach(row -> rows.add(row.cells(report.path("then"), report.path("now"))));
        var lines = new ArrayList<String>();
        lines.add(heading(answer));
        rows.forEach(row -> lines.add(padded(row, widths(rows))));
        lines.add(
                "Of %,d decisions %,d came out the same to the last byte, %,d with the same plan."
                        .formatted(
                                report.path("asked").asLong(),
                                report.path("reproduced").asLong(),
                                report.path("samePlan").asLong()));
        return lines;
    }

    private static String heading(JsonNode answer) {
        return "Rule set %s, version %d, on the decisions after position %d, up to %d:"
                .formatted(
                        answer.path("ruleSet").asString(),
                        answer.path("version").asInt(),
                        answer.path("after").asLong(),
                        answer.path("upTo").asLong());
    }

    private static List<Integer> widths(List<List<String>> rows) {
        return IntStream.range(0, rows.getFirst().size())
                .mapToObj(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
                .toList();
    }

    private static String padded(List<String> row, List<Integer> widths) {
        var line = new StringBuilder("  ");
        for (int i = 0; i < row.size(); i++) {
            line.append(("%" + (i == 0 ? "-" : "") + widths.get(i) + "s  ").formatted(row.get(i)));
        }
        return line.toString().stripTrailing();
    }
}

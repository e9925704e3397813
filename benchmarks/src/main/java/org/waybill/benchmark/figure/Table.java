package org.waybill.benchmark.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The results as a table for a screen. */
public final class Table {

    private static final List<String> HEAD =
            List.of(
                    "figure", "value", "unit", "limit", "ratio", "p50 ms", "p99 ms", "target",
                    "met");

    private Table() {}

    /** The whole table, and below it why what failed did. */
    public static String of(List<Result> results) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        results.forEach(result -> rows.add(cells(result)));
        var failures =
                results.stream()
                        .filter(result -> result.failure() != null)
                        .map(result -> result.figure().name() + " failed: " + result.failure());
        var lines = rows.stream().map(row -> padded(row, widths(rows)));
        return Stream.concat(lines, failures).collect(Collectors.joining("\n"));
    }

    /** One result in a line. */
    public static String line(Result result) {
        if (result.failure() != null) {
            return "%s failed: %s".formatted(result.figure().name(), result.failure());
        }
        var ratio =
                result.ratio() == null ? "" : ", %s × the limit".formatted(cell(result.ratio()));
        var p99 = result.p99() == null ? "" : ", p99 %s ms".formatted(cell(result.p99()));
        return "%s: %s %s%s%s"
                .formatted(
                        result.figure().name(),
                        cell(result.value()),
                        result.figure().unit(),
                        ratio,
                        p99);
    }

    private static List<String> cells(Result result) {
        var targets = result.figure().targets();
        return List.of(
                result.figure().name(),
                result.failure() == null ? cell(result.value()) : "failed",
                result.figure().unit(),
                cell(result.limit()),
                cell(result.ratio()),
                cell(result.p50()),
                cell(result.p99()),
                targets.stream().map(Target::toString).collect(Collectors.joining(", ")),
                targets.isEmpty() ? "" : result.met() ? "yes" : "no");
    }

    private static String cell(@Nullable Double number) {
        return number == null ? "" : number(number);
    }

    /** Three digits that matter, or all before the point. */
    static String number(double number) {
        double size = Math.abs(number);
        int behind = size >= 100 ? 0 : size >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + behind + "f", number);
    }

    private static List<Integer> widths(List<List<String>> rows) {
        return IntStream.range(0, HEAD.size())
                .mapToObj(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
                .toList();
    }

    private static String padded(List<String> row, List<Integer> widths) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            boolean words = i == 0 || i == 2 || i >= 7;
            var format = "%" + (words ? "-" : "") + Math.max(1, widths.get(i)) + "s  ";
            line.append(format.formatted(row.get(i)));
        }
        return line.toString().stripTrailing();
    }
}

package org.waybill.benchmark.m5;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.waybill.benchmark.replay.Table;

/**
 * The series, all of as many days.
 *
 * @param days how many
 */
public record M5Data(List<M5Series> series, int days) {

    static final String FILE = "m5_last56days_all_30490_series.csv.gz";
    private static final String DAY = "d_";

    public M5Data {
        series = List.copyOf(series);
    }

    /**
     * Reads a folder.
     *
     * @param mostSeries at most so many series, the first ones
     * @param mostDays at most so many days, the first ones
     */
    public static M5Data read(Path folder, int mostSeries, int mostDays) {
        var all = new ArrayList<M5Series>();
        new Table(folder.resolve(FILE), "the M5 data set")
                .each(
                        row -> {
                            if (all.size() < mostSeries) {
                                var days =
                                        row.getHeader().stream()
                                                .filter(name -> name.startsWith(DAY))
                                                .limit(mostDays)
                                                .map(name -> Integer.parseInt(row.getField(name)))
                                                .toList();
                                all.add(
                                        new M5Series(
                                                row.getField("item_id"),
                                                row.getField("store_id"),
                                                days));
                            }
                        });
        return new M5Data(all, all.isEmpty() ? 0 : all.getFirst().units().size());
    }

    /** The items, each once. */
    List<String> items() {
        return series.stream().map(M5Series::item).distinct().toList();
    }

    /** The stores, each once. */
    List<String> stores() {
        return series.stream().map(M5Series::store).distinct().toList();
    }

    /** What was sold on a day. */
    List<M5Sale> sales(int day) {
        return series.stream()
                .filter(one -> one.units().get(day) > 0)
                .map(one -> one.sale(day))
                .toList();
    }

    /** How many sales there are on all days. */
    long countOfSales() {
        return IntStream.range(0, days).mapToLong(day -> sales(day).size()).sum();
    }
}

package org.waybill.benchmark.retail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.replay.Table;

/**
 * The invoices of the data set, or the first of them.
 *
 * @param invoices each with its rows, in the order of the files
 * @param again those that a later file contains once more, word for word
 * @param rivals invoices of a later file whose number was taken by another one
 */
public record RetailData(
        List<List<RetailRow>> invoices, List<String> again, List<List<RetailRow>> rivals) {

    private static final String FILES = "online_retail*.csv.gz";

    public RetailData {
        invoices = List.copyOf(invoices);
        again = List.copyOf(again);
        rivals = List.copyOf(rivals);
    }

    /**
     * Reads every year that a folder has.
     *
     * @param limit at most so many invoices, the first ones
     */
    public static RetailData read(Path folder, int limit) {
        var years = new ArrayList<List<RetailRow>>();
        for (var file : files(folder)) {
            var rows = new ArrayList<RetailRow>();
            new Table(file, "the Online Retail II data set")
                    .each(row -> rows.add(RetailRow.of(row)));
            years.add(rows);
        }
        if (years.isEmpty()) {
            throw new Complaint(
                    "There is no %s in %s: is this the Online Retail II data set?"
                            .formatted(FILES, folder));
        }
        return of(years, limit);
    }

    /** Puts the rows of several files together. */
    static RetailData of(List<List<RetailRow>> files, int limit) {
        Map<String, List<RetailRow>> all = new LinkedHashMap<>();
        var again = new ArrayList<String>();
        var rivals = new ArrayList<List<RetailRow>>();
        for (var file : files) {
            Map<String, List<RetailRow>> own = new LinkedHashMap<>();
            file.forEach(
                    row ->
                            own.computeIfAbsent(row.invoice(), number -> new ArrayList<>())
                                    .add(row));
            own.forEach(
                    (number, rows) -> {
                        var known = all.putIfAbsent(number, rows);
                        if (known != null && known.equals(rows)) {
                            again.add(number);
                        } else if (known != null) {
                            rivals.add(rows);
                        }
                    });
        }
        return new RetailData(all.values().stream().limit(limit).toList(), again, rivals)
                .withoutStrangers();
    }

    /** A limit leaves invoices out; then their copies are left out too. */
    private RetailData withoutStrangers() {
        var numbers = new HashSet<String>();
        invoices.forEach(rows -> numbers.add(rows.getFirst().invoice()));
        return new RetailData(
                invoices,
                again.stream().filter(numbers::contains).toList(),
                rivals.stream()
                        .filter(rows -> numbers.contains(rows.getFirst().invoice()))
                        .toList());
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.newDirectoryStream(folder, FILES)) {
            var all = new ArrayList<Path>();
            files.forEach(all::add);
            return all.stream().sorted().toList();
        } catch (IOException unreadable) {
            throw new Complaint("%s cannot be read.".formatted(folder), unreadable);
        }
    }
}

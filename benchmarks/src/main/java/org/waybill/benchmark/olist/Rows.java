package org.waybill.benchmark.olist;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.waybill.benchmark.Complaint;

/** A folder of compressed tables with a line of names on top. */
record Rows(Path folder) {

    /** Reads every row of a table. */
    <T> List<T> of(String table, Function<NamedCsvRecord, T> read) {
        var file = folder.resolve(table + ".csv.gz");
        if (!Files.isRegularFile(file)) {
            throw new Complaint("There is no %s: is this the Olist data set?".formatted(file));
        }
        var rows = new ArrayList<T>();
        try (var bytes = new GZIPInputStream(Files.newInputStream(file));
                var csv = CsvReader.builder().ofNamedCsvRecord(bytes)) {
            csv.forEach(row -> rows.add(read.apply(row)));
        } catch (IOException | RuntimeException unreadable) {
            throw new Complaint(
                    "%s cannot be read: %s.".formatted(file, unreadable.getMessage()), unreadable);
        }
        return rows;
    }
}

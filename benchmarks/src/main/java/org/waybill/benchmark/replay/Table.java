package org.waybill.benchmark.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.waybill.benchmark.Complaint;

/**
 * A compressed table with a line of names on top.
 *
 * @param origin the data set it belongs to, in words
 */
public record Table(Path file, String origin) {

    /** Reads its rows from the first to the last. */
    public void each(Consumer<NamedCsvRecord> read) {
        if (!Files.isRegularFile(file)) {
            throw new Complaint("There is no %s: is this %s?".formatted(file, origin));
        }
        try (var bytes = new GZIPInputStream(Files.newInputStream(file));
                var csv = CsvReader.builder().ofNamedCsvRecord(bytes)) {
            csv.forEach(read);
        } catch (IOException | RuntimeException unreadable) {
            throw new Complaint(
                    "%s cannot be read: %s.".formatted(file, unreadable.getMessage()), unreadable);
        }
    }
}

package org.waybill.command.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.waybill.command.http.RequestException;
import org.waybill.command.http.StrictReader;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of a file in CSV (RFC 4180) with a header. */
final class CsvRows implements Rows {

    private static final int LONGEST_ROW = 1_048_576;

    private final Reader file;
    private final List<Column> known;
    private final StrictReader strict;

    CsvRows(Reader file, List<Column> known, StrictReader strict) {
        this.file = file;
        this.known = known;
        this.strict = strict;
    }

    @Override
    public void each(Consumer<Row> taker) {
        try (var csv =
                CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(false)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(LONGEST_ROW)
                        .ofCsvRecord(file)) {
            each(csv, taker);
        } catch (CsvParseException broken) {
            throw unreadable();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void each(CsvReader<CsvRecord> csv, Consumer<Row> taker) {
        var records = csv.iterator();
        if (!records.hasNext()) {
            throw Header.missing(known);
        }
        var header = Header.of(records.next().getFields(), known);
        while (records.hasNext()) {
            taker.accept(row(header, records.next()));
        }
    }

    private static RequestException unreadable() {
        return new RequestException(
                400,
                "import.unreadable",
                "The file is not CSV: a quote does not end or has something behind it, or a row is too long.");
    }

    private Row row(List<Column> header, CsvRecord cells) {
        try {
            return new Row(cells.getStartingLineNumber(), object(header, cells), null);
        } catch (RequestException refusal) {
            return new Row(cells.getStartingLineNumber(), null, refusal);
        }
    }

    private ObjectNode object(List<Column> header, CsvRecord cells) {
        if (cells.getFieldCount() != header.size()) {
            var detail =
                    "The row has %d values where the header has %d."
                            .formatted(cells.getFieldCount(), header.size());
            throw new RequestException(400, "import.columns", detail, List.of(), Map.of());
        }
        var object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < header.size(); i++) {
            var column = header.get(i);
            var text = cells.getField(i);
            if (!text.isEmpty()) {
                strict.check(column.path().getLast(), text);
                Cells.put(object, column, text);
            }
        }
        return object;
    }
}

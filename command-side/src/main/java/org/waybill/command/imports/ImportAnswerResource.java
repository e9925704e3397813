package org.waybill.command.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.http.Answers;
import org.waybill.command.http.RequestException;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.SpreadsheetText;
import org.waybill.store.imports.ImportRecord;
import org.waybill.store.imports.ImportStore;
import org.waybill.store.imports.RowResult;
import org.waybill.store.imports.RowStatus;

/** Tells how imports are, and what became of their rows. */
@RestController
@RequestMapping("/api/imports")
class ImportAnswerResource {

    private static final int MOST_IMPORTS = 200;
    private static final int MOST_ROWS = 1_000;

    private final ImportStore store;

    ImportAnswerResource(ImportStore store) {
        this.store = store;
    }

    /** Imports, the newest first. */
    record Imports(List<ImportView> imports, @Nullable String next) {}

    /** What became of rows, in order of lines. */
    record RowsAnswer(List<RowResult> rows, @Nullable String next) {}

    @GetMapping
    ResponseEntity<Imports> imports(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        var before = cursor == null ? null : PageMark.read(cursor);
        var found = store.list(before, limited(limit, MOST_IMPORTS) + 1);
        var page = found.size() > limit ? found.subList(0, limit) : found;
        var next = found.size() > limit ? PageMark.of(page.getLast().importId()) : null;
        return PageMark.reply(request, next)
                .body(new Imports(page.stream().map(ImportView::of).toList(), next));
    }

    @GetMapping("/{id}")
    ResponseEntity<ImportView> one(@PathVariable String id) {
        var record = ImportResource.known(store.find(id));
        return ResponseEntity.ok()
                .header(Answers.POSITION, Long.toString(record.position()))
                .body(ImportView.of(record));
    }

    @GetMapping(path = "/{id}/rows", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RowsAnswer> rows(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "1000") int limit,
            HttpServletRequest request) {
        var record = withRows(id);
        long after = cursor == null ? 0 : PageMark.number(cursor);
        var found =
                store.results(
                        record.importId(), status(status), after, limited(limit, MOST_ROWS) + 1);
        var page = found.size() > limit ? found.subList(0, limit) : found;
        var next = found.size() > limit ? PageMark.of("" + page.getLast().line()) : null;
        return PageMark.reply(request, next).body(new RowsAnswer(page, next));
    }

    private ImportRecord withRows(String id) {
        var record = ImportResource.known(store.find(id));
        if (record.rowsRemovedAt() != null) {
            var detail =
                    "What became of its rows was kept until %s.".formatted(record.rowsRemovedAt());
            throw new RejectedException(Rejection.notFound("import.rows-removed", detail));
        }
        return record;
    }

    /** All of them at once, for a spreadsheet. */
    @GetMapping(path = "/{id}/rows", produces = "text/csv")
    void rowsAsCsv(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String status,
            HttpServletResponse response)
            throws IOException {
        var record = withRows(id);
        var wanted = status(status);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        write(record, wanted, response.getOutputStream());
    }

    private void write(ImportRecord record, @Nullable RowStatus wanted, OutputStream out)
            throws IOException {
        // Not closed but when all is told: nobody may take half of it for the whole.
        var csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord("line", "externalId", "status", "code", "detail", "field");
        long after = 0;
        List<RowResult> part;
        do {
            part = store.results(record.importId(), wanted, after, MOST_ROWS);
            for (var row : part) {
                csv.writeRecord(
                        Long.toString(row.line()),
                        text(row.externalId()),
                        row.status().name(),
                        text(row.code()),
                        text(row.detail()),
                        text(row.field()));
                after = row.line();
            }
        } while (part.size() == MOST_ROWS);
        csv.flush();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : SpreadsheetText.harmless(text);
    }

    private static @Nullable RowStatus status(@Nullable String name) {
        if (name == null) {
            return null;
        }
        for (var status : RowStatus.values()) {
            if (status.name().equals(name.toUpperCase(Locale.ROOT))) {
                return status;
            }
        }
        throw RequestException.malformed("status must be ACCEPTED, UNCHANGED, REFUSED or SKIPPED.");
    }

    private static int limited(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw RequestException.malformed(
                    "limit must be a whole number from 1 to %d.".formatted(most));
        }
        return limit;
    }
}

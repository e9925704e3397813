package org.waybill.query.export;

import static org.waybill.projection.ledger.LedgerProjection.LEDGER;
import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.projection.ledger.LedgerExport;
import org.waybill.projection.stock.PositionExport;
import org.waybill.query.Parameters;
import org.waybill.query.ReadsFrom;
import org.waybill.query.UnansweredException;
import tools.jackson.databind.json.JsonMapper;

/** Answers with files that may be larger than memory: CSV, or JSON lines. */
@RestController
@RequestMapping(
        path = "/api/exports",
        produces = {"text/csv", "application/x-ndjson", "application/jsonl"})
class ExportResource {

    private final PositionExport positions;
    private final LedgerExport ledger;
    private final JsonMapper json;

    ExportResource(PositionExport positions, LedgerExport ledger, JsonMapper json) {
        this.positions = positions;
        this.ledger = ledger;
        this.json = json;
    }

    /** What is where, in the form of an import of positions. */
    @GetMapping("/positions")
    @ReadsFrom(AVAILABILITY)
    void positions(
            @RequestParam(required = false) @Nullable String sku,
            @RequestParam(required = false) @Nullable String location,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            HttpServletResponse response)
            throws IOException {
        var wantedSku = Parameters.optionalId("sku", sku);
        var wantedLocation = Parameters.optionalId("location", location);
        var file = LineFile.of(Lines.POSITIONS, accept, response, json);
        positions.read(wantedSku, wantedLocation, file::begin, file::write);
        file.end();
    }

    /** What moved. */
    @GetMapping("/ledger")
    @ReadsFrom(LEDGER)
    void ledger(
            @RequestParam(required = false) @Nullable String sku,
            @RequestParam(required = false) @Nullable String location,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            HttpServletResponse response)
            throws IOException {
        var wanted =
                new LedgerExport.Wanted(
                        Parameters.optionalId("sku", sku),
                        Parameters.optionalId("location", location),
                        instant("from", from),
                        instant("to", to));
        var file = LineFile.of(Lines.MOVEMENTS, accept, response, json);
        ledger.read(wanted, file::begin, file::write);
        file.end();
    }

    private static @Nullable Instant instant(String name, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw UnansweredException.malformed(
                    name + " must be an instant in UTC such as 2026-01-31T12:00:00Z.");
        }
    }
}

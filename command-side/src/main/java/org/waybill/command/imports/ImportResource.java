package org.waybill.command.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.http.Id;
import org.waybill.command.http.Preference;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.store.CommandContext;
import org.waybill.store.EventLog;
import org.waybill.store.imports.ImportRecord;
import org.waybill.store.imports.ImportStatus;
import org.waybill.store.imports.ImportStore;
import org.waybill.store.imports.NewImport;

/** Takes files in over HTTP, lets them go on and ends them. */
@RestController
@RequestMapping("/api/imports")
class ImportResource {

    private static final long LOOK_MILLIS = 50;

    private final Door door;
    private final Reception reception;
    private final ImportRunner runner;
    private final ImportStore store;
    private final EventLog log;

    ImportResource(
            Door door, Reception reception, ImportRunner runner, ImportStore store, EventLog log) {
        this.door = door;
        this.reception = reception;
        this.runner = runner;
        this.store = store;
        this.log = log;
    }

    @PostMapping(consumes = {"text/csv", "application/x-ndjson", "application/jsonl"})
    ResponseEntity<ImportView> receive(
            @RequestParam String type,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Id(required = false) @Nullable String source,
            @RequestHeader("Content-Type") MediaType contentType,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            HttpServletRequest request)
            throws IOException {
        var asked = door.context();
        var known = store.ofRequest(asked.commandId());
        boolean csv = contentType.getSubtype().equals("csv");
        var record =
                known.isPresent()
                        ? known.get()
                        : reception.receive(
                                head(asked, type, dryRun, source), csv, request::getInputStream);
        runner.ring();
        return answer(waited(record, Preference.waitSeconds(prefer)));
    }

    private NewImport head(
            CommandContext asked, String type, boolean dryRun, @Nullable String source) {
        return new NewImport(
                door.newId(),
                asked.commandId(),
                type,
                source,
                dryRun,
                asked.actor(),
                asked.correlation(),
                log.head(),
                asked.occurredAt());
    }

    /** Lets an import go on that was stopped; one that is running just runs on. */
    @PostMapping("/{id}/resumption")
    ResponseEntity<ImportView> resume(
            @PathVariable String id,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        var record = known(store.resume(id));
        if (record.ended()) {
            throw ended(record);
        }
        runner.ring();
        return answer(waited(record, Preference.waitSeconds(prefer)));
    }

    /** Ends an import; rows that are done stay done. */
    @PostMapping("/{id}/cancellations")
    ResponseEntity<ImportView> cancel(@PathVariable String id) {
        var record = known(store.cancel(id));
        if (record.status() == ImportStatus.DONE) {
            throw ended(record);
        }
        return answer(record);
    }

    private static RejectedException ended(ImportRecord record) {
        var detail = "The import is %s.".formatted(record.status());
        return new RejectedException(Rejection.conflict("import.ended", detail));
    }

    static ImportRecord known(Optional<ImportRecord> record) {
        return record.orElseThrow(
                () ->
                        new RejectedException(
                                Rejection.notFound("import.unknown", "There is no such import.")));
    }

    private ImportRecord waited(ImportRecord begun, int seconds) {
        var record = begun;
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        while (record.status() == ImportStatus.RUNNING && System.nanoTime() < until) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return record;
            }
            record = known(store.find(begun.importId()));
        }
        return record;
    }

    private static ResponseEntity<ImportView> answer(ImportRecord record) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + record.importId()))
                .header(Answers.POSITION, Long.toString(record.position()))
                .body(ImportView.of(record));
    }
}

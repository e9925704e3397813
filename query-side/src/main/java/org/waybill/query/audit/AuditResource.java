package org.waybill.query.audit;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.projection.audit.AuditView;
import org.waybill.projection.audit.Audits;
import org.waybill.query.Parameters;
import org.waybill.query.UnansweredException;

/** Looks whether tables, ledger and promises agree with the log, and tells what was found. */
@RestController("auditAnswers")
@RequestMapping("/api/audits")
class AuditResource {

    private static final int MOST = 1_000;

    private final Audits audits;

    AuditResource(Audits audits) {
        this.audits = audits;
    }

    /**
     * What to look at.
     *
     * @param skus which SKUs; all of them where none is named
     */
    record Request(@Nullable List<String> skus) {}

    @PostMapping
    ResponseEntity<AuditView> start(@RequestBody(required = false) @Nullable Request request) {
        var begun = audits.start(named(request == null ? null : request.skus()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/audits/" + begun.id()))
                .body(begun);
    }

    private static List<String> named(@Nullable List<String> skus) {
        if (skus == null) {
            return List.of();
        }
        if (skus.size() > MOST) {
            throw UnansweredException.malformed("skus must be at most %d.".formatted(MOST));
        }
        return skus.stream().map(sku -> Parameters.id("skus", sku)).toList();
    }

    @GetMapping("/{id}")
    AuditView audit(@PathVariable String id) {
        return audits.find(Parameters.id("id", id));
    }
}

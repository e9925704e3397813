package org.waybill.query.audit;

import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.projection.Answer;
import org.waybill.projection.Page;
import org.waybill.projection.audit.AuditSummary;
import org.waybill.projection.audit.Audits;
import org.waybill.projection.stock.InvariantQueries;
import org.waybill.projection.stock.ViolationView;
import org.waybill.query.Links;
import org.waybill.query.Parameters;
import org.waybill.query.ReadsFrom;
import org.waybill.query.Replies;

/** Tells whether what must always be true of stock is, and which events broke it. */
@RestController("invariantAnswers")
@ReadsFrom(AVAILABILITY)
class InvariantResource {

    private final InvariantQueries queries;
    private final Audits audits;

    InvariantResource(InvariantQueries queries, Audits audits) {
        this.queries = queries;
        this.audits = audits;
    }

    /**
     * How things stand.
     *
     * @param holding whether no event broke an invariant and no audit found anything that is still
     *     there
     * @param violations events that broke one, newest first; a part of the list
     * @param findings of audits, that are still there
     * @param watchedTo the position up to which events have been watched
     * @param lastAudit the audit that ended last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Invariants(
            boolean holding,
            List<ViolationView> violations,
            long findings,
            long watchedTo,
            AuditSummary.@Nullable Last lastAudit,
            @Nullable String next) {}

    @GetMapping("/api/invariants")
    ResponseEntity<Invariants> invariants(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Parameters.limit(limit, 200);
        return Replies.page(
                () -> queries.violations(Parameters.cursor(cursor), most), this::invariants);
    }

    private Invariants invariants(Answer<Page<ViolationView>> answer) {
        var audited = audits.summary();
        return new Invariants(
                queries.count() == 0 && audited.findings() == 0,
                answer.view().items(),
                audited.findings(),
                answer.position(),
                audited.last(),
                Links.cursor(answer.view()));
    }
}

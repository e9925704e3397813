package org.waybill.query.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.domain.routing.RuleSetView;
import org.waybill.projection.Moments;
import org.waybill.projection.routing.RuleQueries;
import org.waybill.query.Parameters;
import org.waybill.query.Positioned;
import org.waybill.query.Replies;

/** Answers about rule sets. It asks the log, which every position has come to that was told. */
@RestController("ruleSetAnswers")
class RuleSetResource {

    private final RuleQueries queries;
    private final Moments moments;

    RuleSetResource(RuleQueries queries, Moments moments) {
        this.queries = queries;
        this.moments = moments;
    }

    /** Rule sets, or versions of one. */
    record RuleSets(List<RuleSetView> ruleSets, long position) {}

    @GetMapping("/api/rule-sets")
    ResponseEntity<RuleSets> all(@RequestParam(required = false) @Nullable String asOf) {
        return Replies.some(
                () -> queries.all(at(asOf)),
                answer -> new RuleSets(answer.view(), answer.position()));
    }

    @GetMapping("/api/rule-sets/{name}")
    ResponseEntity<Positioned<RuleSetView>> one(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String asOf) {
        Parameters.id("name", name);
        return Replies.one(() -> queries.one(name, version, at(asOf)), RuleSetView::version);
    }

    @GetMapping("/api/rule-sets/{name}/versions")
    ResponseEntity<RuleSets> versions(
            @PathVariable String name, @RequestParam(required = false) @Nullable String asOf) {
        Parameters.id("name", name);
        return Replies.some(
                () -> queries.versions(name, at(asOf)),
                answer -> new RuleSets(answer.view(), answer.position()));
    }

    /** The rules that decide; the standard ones where no others do. */
    @GetMapping("/api/live-rules")
    ResponseEntity<Positioned<RuleSetView>> live(
            @RequestParam(required = false) @Nullable String asOf) {
        return Replies.one(() -> queries.live(at(asOf)), RuleSetView::version);
    }

    private long at(@Nullable String asOf) {
        return asOf == null ? moments.head() : moments.position(asOf);
    }
}

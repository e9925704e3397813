package org.waybill.query.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.domain.routing.WhatIf;
import org.waybill.projection.Moments;
import org.waybill.projection.routing.DecisionQueries;
import org.waybill.projection.routing.RuleQueries;
import org.waybill.query.Parameters;
import org.waybill.query.Replies;
import org.waybill.query.UnansweredException;

/** Answers what would have happened with other rules. */
@RestController
class WhatIfResource {

    private final DecisionQueries decisions;
    private final RuleQueries rules;
    private final Moments moments;

    WhatIfResource(DecisionQueries decisions, RuleQueries rules, Moments moments) {
        this.decisions = decisions;
        this.rules = rules;
        this.moments = moments;
    }

    /**
     * What would have happened.
     *
     * @param after the window's decisions stand after this position
     * @param upTo and not after this one
     */
    record Answered(String ruleSet, int version, long after, long upTo, WhatIf.Report report) {}

    /**
     * Decides a window of the past again.
     *
     * @param ruleSet by which rules; those that are live where it is not said
     * @param version of them; the newest where it is not said
     * @param from a moment; the beginning where it is not said
     * @param to a moment; now where it is not said
     */
    @GetMapping("/api/what-if")
    ResponseEntity<Answered> whatIf(
            @RequestParam(required = false) @Nullable String ruleSet,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Parameters.optionalId("ruleSet", ruleSet);
        long head = moments.head();
        var other = Replies.ask(() -> rules.rules(ruleSet, version, head));
        long after = from == null ? 0 : Replies.ask(() -> moments.position(from));
        long upTo = to == null ? head : Replies.ask(() -> moments.position(to));
        if (after > upTo) {
            throw UnansweredException.malformed("from must not be later than to.");
        }
        return Replies.some(
                () -> decisions.whatIf(other, after, upTo),
                answer -> new Answered(other.name(), other.version(), after, upTo, answer.view()));
    }
}

package org.waybill.query.transit;

import static org.waybill.projection.transit.TransitProjection.TRANSIT;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.projection.transit.LearnedView;
import org.waybill.projection.transit.TransitQueries;
import org.waybill.query.Parameters;
import org.waybill.query.Positioned;
import org.waybill.query.ReadsFrom;
import org.waybill.query.Replies;

/** Answers how long handling and transport take, from how long they took. */
@RestController("transitAnswers")
@ReadsFrom(TRANSIT)
class TransitResource {

    private final TransitQueries queries;

    TransitResource(TransitQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/learned-transit")
    ResponseEntity<Positioned<LearnedView>> transit(
            @RequestParam(required = false) @Nullable String carrier,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Parameters.text("carrier", carrier);
        Parameters.text("service", service);
        Parameters.optionalId("from", from);
        Parameters.text("to", to);
        return Replies.some(
                () -> queries.transit(carrier, service, from, to),
                answer -> new Positioned<>(answer.view(), answer.position()));
    }

    @GetMapping("/api/learned-handling")
    ResponseEntity<Positioned<LearnedView>> handling(
            @RequestParam(required = false) @Nullable String location) {
        Parameters.optionalId("location", location);
        return Replies.some(
                () -> queries.handling(location),
                answer -> new Positioned<>(answer.view(), answer.position()));
    }
}

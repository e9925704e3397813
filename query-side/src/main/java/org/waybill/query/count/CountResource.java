package org.waybill.query.count;

import static org.waybill.projection.count.CountProjection.COUNTS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.domain.count.CountStatus;
import org.waybill.domain.count.CountView;
import org.waybill.projection.count.CountQueries;
import org.waybill.projection.count.CountRequestView;
import org.waybill.query.Links;
import org.waybill.query.Parameters;
import org.waybill.query.Positioned;
import org.waybill.query.ReadsFrom;
import org.waybill.query.Replies;

/** Answers about cycle counts, and what should be counted. */
@RestController("countAnswers")
@ReadsFrom(COUNTS)
class CountResource {

    private final CountQueries queries;

    CountResource(CountQueries queries) {
        this.queries = queries;
    }

    /** A part of the list of cycle counts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Counts(List<CountView> counts, @Nullable String next, long position) {}

    /** A part of the list of what should be counted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Requests(List<CountRequestView> requests, @Nullable String next, long position) {}

    @GetMapping("/api/counts/{id}")
    ResponseEntity<Positioned<CountView>> count(@PathVariable String id) {
        Parameters.id("id", id);
        return Replies.one(() -> queries.count(id), CountView::version);
    }

    @GetMapping("/api/counts")
    ResponseEntity<Counts> counts(
            @RequestParam(required = false) @Nullable String location,
            @RequestParam(required = false) @Nullable CountStatus status,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Parameters.optionalId("location", location);
        Parameters.text("assignee", assignee);
        var state = status == null ? null : status.name();
        int most = Parameters.limit(limit, 200);
        return Replies.page(
                () -> queries.counts(location, state, assignee, Parameters.cursor(cursor), most),
                answer ->
                        new Counts(
                                answer.view().items(),
                                Links.cursor(answer.view()),
                                answer.position()));
    }

    @GetMapping("/api/counts/requests")
    ResponseEntity<Requests> requests(
            @RequestParam(required = false) @Nullable String location,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Parameters.optionalId("location", location);
        int most = Parameters.limit(limit, 200);
        return Replies.page(
                () -> queries.requests(location, Parameters.cursor(cursor), most),
                answer ->
                        new Requests(
                                answer.view().items(),
                                Links.cursor(answer.view()),
                                answer.position()));
    }
}

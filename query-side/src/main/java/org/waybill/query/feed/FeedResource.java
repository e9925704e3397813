package org.waybill.query.feed;

import static org.waybill.projection.feed.FeedProjection.FEEDS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.projection.feed.FeedMessageView;
import org.waybill.projection.feed.FeedQueries;
import org.waybill.projection.feed.FeedView;
import org.waybill.projection.feed.RefusalView;
import org.waybill.query.Links;
import org.waybill.query.Parameters;
import org.waybill.query.Positioned;
import org.waybill.query.ReadsFrom;
import org.waybill.query.Replies;

/** Answers about what other systems told of stock. */
@RestController("feedAnswers")
@ReadsFrom(FEEDS)
class FeedResource {

    private final FeedQueries queries;

    FeedResource(FeedQueries queries) {
        this.queries = queries;
    }

    /** What can have become of a message that was taken. */
    enum Taken {
        APPLIED,
        PENDING,
        ABSORBED,
        SUPERSEDED
    }

    /** A part of the list of feeds. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Feeds(List<FeedView> feeds, @Nullable String next, long position) {}

    /** A part of the list of a feed's messages. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Messages(List<FeedMessageView> messages, @Nullable String next, long position) {}

    /** A part of the list of what was not taken. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refusals(List<RefusalView> refusals, @Nullable String next, long position) {}

    @GetMapping("/api/feeds/{source}")
    ResponseEntity<Positioned<FeedView>> feed(@PathVariable String source) {
        Parameters.id("source", source);
        return Replies.one(() -> queries.feed(source), FeedView::version);
    }

    @GetMapping("/api/feeds")
    ResponseEntity<Feeds> feeds(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Parameters.limit(limit, 200);
        return Replies.page(
                () -> queries.feeds(Parameters.cursor(cursor), most),
                answer ->
                        new Feeds(
                                answer.view().items(),
                                Links.cursor(answer.view()),
                                answer.position()));
    }

    @GetMapping("/api/feeds/{source}/messages")
    ResponseEntity<Messages> messages(
            @PathVariable String source,
            @RequestParam(required = false) @Nullable Taken result,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Parameters.id("source", source);
        int most = Parameters.limit(limit, 200);
        var wanted = result == null ? null : result.name();
        return Replies.page(
                () -> queries.messages(source, wanted, Parameters.cursor(cursor), most),
                answer ->
                        new Messages(
                                answer.view().items(),
                                Links.cursor(answer.view()),
                                answer.position()));
    }

    @GetMapping("/api/feeds/{source}/refusals")
    ResponseEntity<Refusals> refusals(
            @PathVariable String source,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Parameters.id("source", source);
        int most = Parameters.limit(limit, 200);
        return Replies.page(
                () -> queries.refusals(source, Parameters.cursor(cursor), most),
                answer ->
                        new Refusals(
                                answer.view().items(),
                                Links.cursor(answer.view()),
                                answer.position()));
    }
}

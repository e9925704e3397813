package org.waybill.query.promise;

import static org.waybill.projection.promise.PromiseProjection.PROMISES;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.domain.promise.PromiseStatus;
import org.waybill.projection.promise.OrderPromiseView;
import org.waybill.projection.promise.PromiseQueries;
import org.waybill.query.Links;
import org.waybill.query.Parameters;
import org.waybill.query.ReadsFrom;
import org.waybill.query.Replies;

/** Answers which promises are kept, late and at risk. */
@RestController
@ReadsFrom(PROMISES)
class OrderPromiseResource {

    private final PromiseQueries queries;

    OrderPromiseResource(PromiseQueries queries) {
        this.queries = queries;
    }

    /** A part of the list of promises. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Promises(List<OrderPromiseView> promises, @Nullable String next, long position) {}

    /** How many promises stand how. */
    record Summary(Map<PromiseStatus, Long> promises, long position) {}

    @GetMapping("/api/order-promises")
    ResponseEntity<Promises> promises(
            @RequestParam(required = false) @Nullable PromiseStatus status,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Parameters.optionalId("channel", channel);
        int most = Parameters.limit(limit, 200);
        return Replies.page(
                () -> queries.promises(status, channel, Parameters.cursor(cursor), most),
                answer ->
                        new Promises(
                                answer.view().items(),
                                Links.cursor(answer.view()),
                                answer.position()));
    }

    @GetMapping("/api/order-promises/summary")
    ResponseEntity<Summary> summary(@RequestParam(required = false) @Nullable String channel) {
        Parameters.optionalId("channel", channel);
        return Replies.some(
                () -> queries.summary(channel),
                answer -> new Summary(answer.view(), answer.position()));
    }
}

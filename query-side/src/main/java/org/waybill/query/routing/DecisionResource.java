package org.waybill.query.routing;

import static org.waybill.projection.order.OrderProjection.ORDERS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.projection.Moments;
import org.waybill.projection.routing.DecisionQueries;
import org.waybill.projection.routing.DecisionView;
import org.waybill.query.Parameters;
import org.waybill.query.ReadsFrom;
import org.waybill.query.Replies;

/** Answers why an order was routed as it was, and decides it again where that is asked for. */
@RestController
@ReadsFrom(ORDERS)
class DecisionResource {

    private final DecisionQueries queries;
    private final Moments moments;

    DecisionResource(DecisionQueries queries, Moments moments) {
        this.queries = queries;
        this.moments = moments;
    }

    /** The decisions about an order, oldest first. */
    record Decisions(String orderId, List<DecisionView> decisions, long position) {}

    @GetMapping("/api/orders/{id}/decisions")
    ResponseEntity<Decisions> decisions(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(defaultValue = "false") boolean again,
            @RequestParam(required = false) @Nullable String asOf) {
        Parameters.id("id", id);
        Parameters.optionalId("channel", channel);
        return Replies.some(
                () -> queries.of(id, channel, again, asOf == null ? null : moments.position(asOf)),
                answer -> new Decisions(id, answer.view(), answer.position()));
    }
}

package org.waybill.query.order;

import static org.waybill.projection.order.OrderProjection.ORDERS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.domain.fulfillment.FulfillmentStatus;
import org.waybill.domain.fulfillment.FulfillmentView;
import org.waybill.domain.shipment.ShipmentView;
import org.waybill.projection.order.FulfillmentQueries;
import org.waybill.query.Links;
import org.waybill.query.Parameters;
import org.waybill.query.Positioned;
import org.waybill.query.ReadsFrom;
import org.waybill.query.Replies;

/** Answers about the work of locations and what became of it. */
@RestController("fulfillmentAnswers")
@ReadsFrom(ORDERS)
class FulfillmentResource {

    private final FulfillmentQueries queries;

    FulfillmentResource(FulfillmentQueries queries) {
        this.queries = queries;
    }

    /** A part of the list of fulfillment orders. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fulfillments(List<FulfillmentView> fulfillments, @Nullable String next, long position) {}

    @GetMapping("/api/fulfillments/{id}")
    ResponseEntity<Positioned<FulfillmentView>> fulfillment(@PathVariable String id) {
        Parameters.key("id", id);
        return Replies.one(() -> queries.fulfillment(id), FulfillmentView::version);
    }

    @GetMapping("/api/fulfillments")
    ResponseEntity<Fulfillments> fulfillments(
            @RequestParam(required = false) @Nullable String location,
            @RequestParam(required = false) @Nullable FulfillmentStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Parameters.optionalId("location", location);
        var state = status == null ? null : status.name();
        int most = Parameters.limit(limit, 200);
        return Replies.page(
                () -> queries.fulfillments(location, state, Parameters.cursor(cursor), most),
                answer ->
                        new Fulfillments(
                                answer.view().items(),
                                Links.cursor(answer.view()),
                                answer.position()));
    }

    @GetMapping("/api/shipments/{id}")
    ResponseEntity<Positioned<ShipmentView>> shipment(@PathVariable String id) {
        Parameters.key("id", id);
        return Replies.one(() -> queries.shipment(id), ShipmentView::version);
    }
}

package org.waybill.query.inbound;

import static org.waybill.projection.inbound.SupplyProjection.SUPPLIES;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.domain.inbound.InboundStatus;
import org.waybill.domain.inbound.InboundView;
import org.waybill.projection.Moments;
import org.waybill.projection.inbound.InboundQueries;
import org.waybill.query.Links;
import org.waybill.query.Parameters;
import org.waybill.query.Positioned;
import org.waybill.query.ReadsFrom;
import org.waybill.query.Replies;

/** Answers about deliveries. */
@RestController("inboundAnswers")
@RequestMapping("/api/inbound")
@ReadsFrom(SUPPLIES)
class InboundResource {

    private final InboundQueries queries;
    private final Moments moments;

    InboundResource(InboundQueries queries, Moments moments) {
        this.queries = queries;
        this.moments = moments;
    }

    /** A part of the list of deliveries. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Inbounds(List<InboundView> inbound, @Nullable String next, long position) {}

    @GetMapping("/{id}")
    ResponseEntity<Positioned<InboundView>> inbound(
            @PathVariable String id, @RequestParam(required = false) @Nullable String asOf) {
        Parameters.id("id", id);
        return Replies.one(
                () ->
                        asOf == null
                                ? queries.inbound(id)
                                : queries.inboundAt(id, moments.position(asOf)),
                InboundView::version);
    }

    @GetMapping
    ResponseEntity<Inbounds> all(
            @RequestParam(required = false) @Nullable InboundStatus status,
            @RequestParam(required = false) @Nullable String location,
            @RequestParam(required = false) @Nullable String sku,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Parameters.optionalId("location", location);
        Parameters.optionalId("sku", sku);
        var state = status == null ? null : status.name();
        int most = Parameters.limit(limit, 200);
        return Replies.page(
                () -> queries.all(state, location, sku, Parameters.cursor(cursor), most),
                answer ->
                        new Inbounds(
                                answer.view().items(),
                                Links.cursor(answer.view()),
                                answer.position()));
    }
}

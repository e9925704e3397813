package org.waybill.query.transfer;

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
import org.waybill.domain.transfer.TransferStatus;
import org.waybill.domain.transfer.TransferView;
import org.waybill.projection.Moments;
import org.waybill.projection.transfer.TransferQueries;
import org.waybill.query.Links;
import org.waybill.query.Parameters;
import org.waybill.query.Positioned;
import org.waybill.query.ReadsFrom;
import org.waybill.query.Replies;

/** Answers about transfers. */
@RestController("transferAnswers")
@RequestMapping("/api/transfers")
@ReadsFrom(SUPPLIES)
class TransferResource {

    private final TransferQueries queries;
    private final Moments moments;

    TransferResource(TransferQueries queries, Moments moments) {
        this.queries = queries;
        this.moments = moments;
    }

    /** A part of the list of transfers. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Transfers(List<TransferView> transfers, @Nullable String next, long position) {}

    @GetMapping("/{id}")
    ResponseEntity<Positioned<TransferView>> transfer(
            @PathVariable String id, @RequestParam(required = false) @Nullable String asOf) {
        Parameters.id("id", id);
        return Replies.one(
                () ->
                        asOf == null
                                ? queries.transfer(id)
                                : queries.transferAt(id, moments.position(asOf)),
                TransferView::version);
    }

    @GetMapping
    ResponseEntity<Transfers> all(
            @RequestParam(required = false) @Nullable TransferStatus status,
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
                        new Transfers(
                                answer.view().items(),
                                Links.cursor(answer.view()),
                                answer.position()));
    }
}

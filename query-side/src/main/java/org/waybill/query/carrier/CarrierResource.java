package org.waybill.query.carrier;

import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.projection.carrier.CarrierQueries;
import org.waybill.projection.carrier.CarrierView;
import org.waybill.query.Links;
import org.waybill.query.Parameters;
import org.waybill.query.Positioned;
import org.waybill.query.ReadsFrom;
import org.waybill.query.Replies;

/** Answers which carriers are in force. */
@RestController("carrierAnswers")
@RequestMapping("/api/carriers")
@ReadsFrom(AVAILABILITY)
class CarrierResource {

    private final CarrierQueries queries;

    CarrierResource(CarrierQueries queries) {
        this.queries = queries;
    }

    /** A part of the list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Carriers(List<CarrierView> carriers, @Nullable String next, long position) {}

    @GetMapping("/{id}")
    ResponseEntity<Positioned<CarrierView>> carrier(@PathVariable String id) {
        Parameters.id("id", id);
        return Replies.one(() -> queries.carrier(id), CarrierView::version);
    }

    @GetMapping
    ResponseEntity<Carriers> carriers(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Parameters.limit(limit, 200);
        return Replies.page(
                () -> queries.carriers(Parameters.cursor(cursor), most),
                answer ->
                        new Carriers(
                                answer.view().items(),
                                Links.cursor(answer.view()),
                                answer.position()));
    }
}

package org.waybill.query.configuration;

import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.projection.configuration.OperationsQueries;
import org.waybill.projection.configuration.OperationsView;
import org.waybill.query.Parameters;
import org.waybill.query.Positioned;
import org.waybill.query.ReadsFrom;
import org.waybill.query.Replies;

/** Answers how locations work. */
@RestController("operationsAnswers")
@ReadsFrom(AVAILABILITY)
class OperationsResource {

    private final OperationsQueries queries;

    OperationsResource(OperationsQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/locations/{id}/operations")
    ResponseEntity<Positioned<OperationsView>> operations(@PathVariable String id) {
        Parameters.id("id", id);
        return Replies.one(() -> queries.operations(id), OperationsView::version);
    }
}

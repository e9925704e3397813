package org.waybill.query.configuration;

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
import org.waybill.projection.configuration.ConfigurationQueries;
import org.waybill.projection.configuration.LocationView;
import org.waybill.query.Links;
import org.waybill.query.Parameters;
import org.waybill.query.Positioned;
import org.waybill.query.ReadsFrom;
import org.waybill.query.Replies;

/** Answers what is configured about locations. */
@RestController("locationAnswers")
@RequestMapping("/api/locations")
@ReadsFrom(AVAILABILITY)
class LocationResource {

    private final ConfigurationQueries queries;

    LocationResource(ConfigurationQueries queries) {
        this.queries = queries;
    }

    /** A part of the list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Locations(List<LocationView> locations, @Nullable String next, long position) {}

    @GetMapping("/{id}")
    ResponseEntity<Positioned<LocationView>> location(@PathVariable String id) {
        Parameters.id("id", id);
        return Replies.one(() -> queries.location(id), LocationView::version);
    }

    @GetMapping
    ResponseEntity<Locations> locations(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Parameters.limit(limit, 200);
        return Replies.page(
                () -> queries.locations(Parameters.cursor(cursor), most),
                answer ->
                        new Locations(
                                answer.view().items(),
                                Links.cursor(answer.view()),
                                answer.position()));
    }
}

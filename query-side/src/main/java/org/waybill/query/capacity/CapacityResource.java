package org.waybill.query.capacity;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.domain.location.LocationId;
import org.waybill.projection.Answer;
import org.waybill.projection.Moments;
import org.waybill.projection.capacity.CapacityQueries;
import org.waybill.projection.capacity.CapacityView;
import org.waybill.query.Parameters;
import org.waybill.query.Positioned;
import org.waybill.query.Replies;
import org.waybill.query.UnansweredException;

/** Answers how much a location can do. It asks the log, as the one who books does. */
@RestController("capacityAnswers")
class CapacityResource {

    private final CapacityQueries queries;
    private final Moments moments;
    private final Clock clock;

    CapacityResource(CapacityQueries queries, Moments moments, Clock clock) {
        this.queries = queries;
        this.moments = moments;
        this.clock = clock;
    }

    @GetMapping("/api/locations/{id}/capacity")
    ResponseEntity<Positioned<CapacityView>> capacity(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String asOf) {
        Parameters.id("id", id);
        var location = new LocationId(id);
        var first = date("from", from);
        var last = date("to", to);
        return Replies.one(() -> answer(location, first, last, asOf), CapacityView::version);
    }

    private Answer<CapacityView> answer(
            LocationId location,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String asOf) {
        if (asOf == null) {
            return queries.at(location, from, to, clock.instant(), moments.head());
        }
        long position = moments.position(asOf);
        return queries.at(location, from, to, moments.recordedAt(position), position);
    }

    private static @Nullable LocalDate date(String name, @Nullable String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw UnansweredException.malformed(name + " must be a day such as 2026-01-31.");
        }
    }
}

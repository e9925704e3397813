package org.waybill.projection.configuration;

import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.location.LocationId;
import org.waybill.projection.Answer;
import org.waybill.projection.Past;
import org.waybill.projection.Snapshots;
import org.waybill.projection.json.Documents;
import tools.jackson.databind.JsonNode;

/** Answers how locations work, from the log itself. */
@Component
public class OperationsQueries {

    private final Snapshots snapshots;
    private final Past past;
    private final Documents documents;

    public OperationsQueries(Snapshots snapshots, Past past, Documents documents) {
        this.snapshots = snapshots;
        this.past = past;
        this.documents = documents;
    }

    /** How a location works; empty where nobody said it. */
    public Answer<OperationsView> operations(String id) {
        long position = snapshots.read(AVAILABILITY, () -> true).position();
        var location = past.location(new LocationId(id), position);
        if (location.profile() == null) {
            var detail = "There is no location %s.".formatted(id);
            throw new RejectedException(Rejection.notFound("location.unknown", detail));
        }
        var fields = new LinkedHashMap<String, JsonNode>();
        documents.tree(location.work()).forEachEntry(fields::put);
        return new Answer<>(new OperationsView(id, fields, location.version()), position);
    }
}

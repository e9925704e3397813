package org.waybill.projection.configuration;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How a location works, as it is told to those who ask.
 *
 * @param operations as they were configured, by field
 * @param version of the location
 */
public record OperationsView(
        String location, @JsonAnyGetter Map<String, JsonNode> operations, long version) {

    public OperationsView {
        operations = Map.copyOf(operations);
    }
}

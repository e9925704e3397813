package org.waybill.benchmark.client;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What Waybill answered.
 *
 * @param location where what was made can be found, if it was said
 * @param next where a list goes on, if it does
 */
public record Answer(int status, JsonNode body, Optional<String> location, Optional<String> next) {

    /** Whether it did what was asked. */
    public boolean ok() {
        return status / 100 == 2;
    }
}

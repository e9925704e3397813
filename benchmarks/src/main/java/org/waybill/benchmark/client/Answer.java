package org.waybill.benchmark.client;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What Waybill answered.
 *
 * @param location where what was made can be found, if it was said
 * @param next where a list goes on, if it does
 * @param replayed whether it is the kept answer of an earlier request
 */
public record Answer(
        int status,
        JsonNode body,
        Optional<String> location,
        Optional<String> next,
        boolean replayed) {

    /** Whether it did what was asked. */
    public boolean ok() {
        return status / 100 == 2;
    }
}

package org.waybill.projection.routing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A routing decision as it is told to those who ask why.
 *
 * @param position where it stands in the log
 * @param words why, in sentences
 * @param candidates the locations it saw
 * @param decision all of it, as it was recorded
 * @param again what came of deciding it again; null if that was not asked for
 */
public record DecisionView(
        long position,
        Instant decidedAt,
        String actor,
        List<String> words,
        List<CandidateView> candidates,
        JsonNode decision,
        @Nullable Again again) {

    /**
     * A location it saw.
     *
     * @param out why it could not be chosen; null if it could
     * @param alone micros for sending all from there by itself; null if it cannot
     * @param chosen whether it gives anything
     */
    public record CandidateView(
            String location,
            @Nullable Long metres,
            @Nullable String out,
            @Nullable Long alone,
            boolean chosen) {}

    /**
     * The decision made again from what it saw, by the same rules.
     *
     * @param same whether it is the same to the last byte
     * @param recorded SHA-256 of the decision as it was recorded
     * @param decided SHA-256 of the decision as it came out now
     */
    public record Again(boolean same, String recorded, String decided) {}
}

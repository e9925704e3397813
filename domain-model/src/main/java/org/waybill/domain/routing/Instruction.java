package org.waybill.domain.routing;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;

/**
 * What a person wants of a decision, whatever the rules say.
 *
 * @param location which, for {@code LOCATION}
 */
public record Instruction(Kind kind, @Nullable LocationId location) {

    /** What can be wanted. */
    public enum Kind {
        /** Once more by the rules, however often it was refused. */
        RETRY,
        /** From that location and no other. */
        LOCATION,
        /** By the rules, but in as many shipments as it takes, and what can be sent is sent. */
        SPLIT
    }
}

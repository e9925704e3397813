package org.waybill.command.feed;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.feed.Outcome;
import org.waybill.domain.feed.RefusedMessage;

/**
 * What became of a message.
 *
 * @param externalId its name; null where it could not be read
 * @param code the rule it broke or that makes it wait; null where none does
 * @param detail one sentence about it
 * @param position of its events in the log; null where it left none
 */
record Result(
        @Nullable String externalId,
        @Nullable Long sequence,
        Outcome result,
        @Nullable String code,
        @Nullable String detail,
        @Nullable Long position) {

    boolean refused() {
        return result == Outcome.REFUSED || result == Outcome.CONFLICT;
    }

    /** As it is kept; only what has a name is. */
    @Nullable RefusedMessage kept() {
        return externalId == null || code == null || detail == null
                ? null
                : new RefusedMessage(externalId, sequence, code, detail);
    }
}

package org.waybill.store;

import org.jspecify.annotations.Nullable;

/**
 * A command the log has seen.
 *
 * @param commandId its id
 * @param fingerprint the digest of what was asked under it
 * @param position the global position of its last event, or of the log's head if it led to none
 * @param answer what was answered; null if the process ended between the commit and the answer
 */
public record CommandRecord(
        String commandId, String fingerprint, long position, @Nullable StoredAnswer answer) {

    /** Whether it was refused, so that nothing of it has happened. */
    boolean refused() {
        return answer != null && answer.status() / 100 != 2;
    }
}

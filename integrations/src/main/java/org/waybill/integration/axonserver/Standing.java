package org.waybill.integration.axonserver;

import java.util.Optional;
import org.waybill.store.StoredEvent;
import org.waybill.store.StoredLog;

/**
 * Finds out how much of the log an Axon Server has. It is asked itself: what we remember may be
 * older or newer than what it has, after a lost answer or a restored backup.
 *
 * <p>Events are handed on in order, so it has the log up to some position and nothing behind it.
 */
final class Standing {

    private final StoredLog log;
    private final AxonServer server;

    Standing(StoredLog log, AxonServer server) {
        this.log = log;
        this.server = server;
    }

    /**
     * The position up to which it has the log.
     *
     * @param hint where it may be
     * @throws ForwardingException if it has events of another log
     */
    long position(long hint) throws InterruptedException {
        var newest = server.newest().filter(Envelope::isOurs);
        if (newest.isEmpty()) {
            return searched(hint, log.head());
        }
        long position = Envelope.position(newest.get());
        agree(log.at(position), newest.get().getMessageIdentifier(), position);
        return position;
    }

    /** Beside events of others, ours are looked for: by halves, beginning at the hint. */
    private long searched(long hint, long head) throws InterruptedException {
        long had = 0;
        long missing = head + 1;
        long next = hint > 0 && hint <= head ? hint : middle(had, missing);
        while (missing - had > 1) {
            if (has(next)) {
                had = next;
            } else {
                missing = next;
            }
            next = middle(had, missing);
        }
        return had;
    }

    private static long middle(long had, long missing) {
        return had + (missing - had) / 2;
    }

    private boolean has(long position) throws InterruptedException {
        var event = log.at(position);
        if (event.isEmpty()) {
            return false;
        }
        var id = server.idAt(event.get().aggregateId(), event.get().sequence());
        id.ifPresent(theirs -> agree(event, theirs, position));
        return id.isPresent();
    }

    private static void agree(Optional<StoredEvent> ours, String id, long position) {
        if (ours.isEmpty() || !ours.get().eventId().equals(id)) {
            throw new ForwardingException(
                    "Axon Server has another event than the log at position %d: it was filled from another log, or the log was restored from a backup older than that"
                            .formatted(position));
        }
    }
}

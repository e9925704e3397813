package org.waybill.store.postgres;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.waybill.store.DuplicateCommandException;

/**
 * What the log holds, as far as a batch needs to know; and the judge of who may append. What is
 * held is held for ever; what is not yet may be taken by another before the batch is written.
 */
final class LogState {

    /** What occupies a place in an aggregate already. */
    record Occupant(String eventId, long position) {}

    /**
     * A command that has been handled; the position is unknown while it is part of the same batch.
     */
    record Handled(String fingerprint, long position) {}

    private final Map<Draft.Place, Occupant> places = new HashMap<>();
    private final Map<String, Handled> commands = new HashMap<>();
    private long admitted;

    void holds(Draft.Place place, Occupant occupant) {
        places.put(place, occupant);
    }

    void knows(String commandId, String fingerprint, long position) {
        commands.put(commandId, new Handled(fingerprint, position));
    }

    /** An append that went through although its commit seemed lost. */
    Verdict.@Nullable Standing standing(Append append) {
        var first = append.drafts().getFirst();
        var occupant = places.get(first.place());
        return occupant != null && occupant.eventId().equals(first.eventId())
                ? new Verdict.Standing(occupant.position() + append.size() - 1)
                : null;
    }

    /** Why an append may not go in, if so. */
    Verdict.@Nullable Refused refusal(Append append) {
        var command = append.command();
        var handled = command == null ? null : commands.get(command.id());
        if (command != null && handled != null) {
            return new Verdict.Refused(
                    new DuplicateCommandException(
                            command.id(), handled.fingerprint(), handled.position()));
        }
        for (var draft : append.drafts()) {
            if (places.containsKey(draft.place())) {
                return new Verdict.Refused(conflict(draft));
            }
        }
        return null;
    }

    private static ConcurrencyException conflict(Draft draft) {
        return new ConcurrencyException(
                "Event %d of aggregate %s was appended by another"
                        .formatted(draft.sequence(), draft.aggregateId()));
    }

    /** Lets an append in, at the end; how many events the batch has with it. */
    long admit(Append append) {
        for (var draft : append.drafts()) {
            holds(draft.place(), new Occupant(draft.eventId(), ++admitted));
        }
        var command = append.command();
        if (command != null) {
            knows(command.id(), command.fingerprint(), 0);
        }
        return admitted;
    }
}

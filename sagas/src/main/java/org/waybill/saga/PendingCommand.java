package org.waybill.saga;

import java.time.Instant;
import java.util.OptionalLong;
import org.waybill.store.CommandContext;

/**
 * A command that a process has decided on and that is not answered yet.
 *
 * @param process the key of the process
 * @param commandId follows from the event and the command's place in the reaction, so that the same
 *     reaction asks for nothing twice
 * @param type our own name of the command
 * @param payload the command as JSON
 * @param actor who sends it
 * @param cause the id of the event reacted to
 * @param correlation the conversation it belongs to
 * @param occurredAt when what it says happened in the world
 */
record PendingCommand(
        String process,
        String commandId,
        String type,
        String payload,
        String actor,
        String cause,
        String correlation,
        Instant occurredAt) {

    PendingCommand occurring(Instant instant) {
        return new PendingCommand(
                process, commandId, type, payload, actor, cause, correlation, instant);
    }

    CommandContext context() {
        return new CommandContext(
                commandId, commandId, actor, cause, correlation, occurredAt, OptionalLong.empty());
    }
}

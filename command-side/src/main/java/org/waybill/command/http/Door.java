package org.waybill.command.http;

import java.time.Clock;
import java.time.Instant;
import org.waybill.store.CommandContext;
import org.waybill.store.Commander;
import org.waybill.store.Receipt;

/**
 * Where commands enter the house: adds to each what the present request says about who asks, why,
 * under which id and against which version. To be used in the thread that answers the request.
 */
public final class Door {

    private final Commander commander;
    private final Clock clock;

    public Door(Commander commander, Clock clock) {
        this.commander = commander;
        this.clock = clock;
    }

    /**
     * Sends a command about what happens now.
     *
     * @return a receipt without result if the command had been handled before; the resource then
     *     answers with the present state
     */
    public <R> Receipt<R> send(Object command) {
        return send(command, clock.instant());
    }

    /** Sends a command about what happened at a time the client names. */
    public <R> Receipt<R> send(Object command, Instant occurredAt) {
        return commander.send(command, CommandRequest.current().next(occurredAt));
    }

    /**
     * The context of a command that is known by a name of its own, whatever request brings it; to
     * be sent by the caller, from any thread.
     *
     * @param commandId unique for ever
     * @param fingerprint a digest of what is asked under it
     */
    public CommandContext named(String commandId, String fingerprint, Instant occurredAt) {
        return CommandRequest.current().named(commandId, fingerprint, occurredAt);
    }

    /** What the present request says, for commands that will be sent when it is answered. */
    public CommandContext context() {
        return CommandRequest.current().next(clock.instant());
    }

    /** An id for what the client left unnamed. */
    public String newId() {
        return Uuid7.at(clock.instant()).toString();
    }
}

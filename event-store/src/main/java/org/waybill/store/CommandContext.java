package org.waybill.store;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * Who sends a command, and why. Every event that follows carries it.
 *
 * @param commandId unique for ever; a second command with it is refused as known, whatever became
 *     of the sender
 * @param fingerprint a digest of what was asked, to tell a repetition from another request under
 *     the same id
 * @param actor who asks: a person, a channel or a process
 * @param cause what made the actor ask: the id of the event reacted to, or the command's own id
 *     where a person began it
 * @param correlation the conversation this belongs to
 * @param occurredAt when the fact happened in the world, UTC
 * @param expectedVersion the version the sender saw, where it insists on it; {@link
 *     EventMetadata#ANY_VERSION} where it insists on there being one; otherwise empty
 */
public record CommandContext(
        String commandId,
        String fingerprint,
        String actor,
        String cause,
        String correlation,
        Instant occurredAt,
        OptionalLong expectedVersion) {}

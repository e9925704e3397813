package org.waybill.command.http;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.waybill.store.CommandContext;

/**
 * What a request that acts says about itself beside its body.
 *
 * @param commandId its id in the log: the client's key, or a fresh one
 * @param repeatable whether the client named the id and may therefore ask again
 * @param fingerprint the digest of what is asked
 * @param actor who asks
 * @param correlation the conversation it belongs to
 * @param expectedVersion the version the client insists on
 * @param sent how many commands have followed from it so far
 */
record CommandRequest(
        String commandId,
        boolean repeatable,
        String fingerprint,
        String actor,
        String correlation,
        OptionalLong expectedVersion,
        AtomicInteger sent) {

    private static final String ATTRIBUTE = CommandRequest.class.getName();

    static CommandRequest of(HttpServletRequest request) {
        var head = new RequestHead(request);
        var key = head.idempotencyKey();
        var correlation = head.correlation();
        return new CommandRequest(
                "http:" + (key == null ? Uuid7.now() : key),
                key != null,
                Fingerprint.of(request),
                head.actor(),
                correlation == null ? Uuid7.now().toString() : correlation,
                head.expectedVersion(),
                new AtomicInteger());
    }

    /** The one this thread is answering. */
    static CommandRequest current() {
        var attributes = RequestContextHolder.currentRequestAttributes();
        var current = attributes.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return (CommandRequest) Objects.requireNonNull(current, "not a request that may act");
    }

    void attachTo(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /**
     * The context of the next command. The first carries the request's own id; those after it a
     * number beside, behind a space, which no key can hold; so each is known again when the request
     * is repeated.
     */
    CommandContext next(Instant occurredAt) {
        int number = sent.incrementAndGet();
        var id = number == 1 ? commandId : commandId + " " + number;
        return new CommandContext(
                id,
                fingerprint,
                actor,
                commandId,
                correlation,
                occurredAt,
                expectedVersion(number));
    }

    /** The context of a command under another name. */
    CommandContext named(String id, String digest, Instant occurredAt) {
        return new CommandContext(
                id, digest, actor, commandId, correlation, occurredAt, OptionalLong.empty());
    }

    /** The version is about the thing addressed, on which the first command acts. */
    private OptionalLong expectedVersion(int number) {
        return number == 1 ? expectedVersion : OptionalLong.empty();
    }
}

package org.waybill.command.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.waybill.domain.Rejection;
import org.waybill.store.CommandRecord;
import org.waybill.store.CommandRecords;
import org.waybill.store.StoredAnswer;

/**
 * Lets a request take effect once, however often it is sent: the first answer is kept and given
 * again. Requests under a key are answered in the thread they came in on.
 */
public final class Repetitions {

    private static final String REFUSED = Repetitions.class.getName() + ".refused";

    private final CommandRecords records;

    /** Of the requests being answered at this moment: command id to fingerprint. */
    private final Map<String, String> running = new ConcurrentHashMap<>();

    public Repetitions(CommandRecords records) {
        this.records = records;
    }

    /** Notes that a rule refuses the request: such an answer is kept like a success. */
    public static void refusedByRule(ServletRequest request, Rejection rejection) {
        request.setAttribute(REFUSED, rejection.kind());
    }

    /** What is left to do when the request is no longer running. */
    @FunctionalInterface
    private interface Reply {
        void send() throws IOException;
    }

    void once(
            CommandRequest command,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var other = running.putIfAbsent(command.commandId(), command.fingerprint());
        if (other != null) throw other.equals(command.fingerprint()) ? inProgress() : reused();
        Reply reply;
        try {
            var kept = kept(command);
            reply =
                    kept.isPresent()
                            ? () -> KeptAnswer.repeat(kept.get(), response)
                            : answer(command, request, response, chain);
        } finally {
            running.remove(command.commandId());
        }
        // Only now: whoever has the answer may ask again at once.
        reply.send();
    }

    private Optional<StoredAnswer> kept(CommandRequest command) {
        var record = records.find(command.commandId());
        var known = record.map(CommandRecord::fingerprint).orElse(command.fingerprint());
        if (!known.equals(command.fingerprint())) throw reused();
        return record.map(CommandRecord::answer);
    }

    private Reply answer(
            CommandRequest command,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        if (!isFinal(request, held)) return held::copyBodyToResponse;
        var answer = KeptAnswer.of(held);
        var standing = records.keep(command.commandId(), command.fingerprint(), answer);
        return () -> KeptAnswer.send(standing, response);
    }

    /** Whether asking again could not lead to another answer. */
    private static boolean isFinal(HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() / 100 == 2) return true;
        var refusal = request.getAttribute(REFUSED);
        return refusal == Rejection.Kind.CONFLICT || refusal == Rejection.Kind.UNACCEPTABLE;
    }

    private static RequestException inProgress() {
        return new RequestException(
                409,
                "idempotency.in-progress",
                "A request with this Idempotency-Key is still being answered.",
                List.of(),
                Map.of("Retry-After", "1"));
    }

    private static RequestException reused() {
        return new RequestException(
                422,
                "idempotency.key-reused",
                "This Idempotency-Key was used for another request.");
    }
}

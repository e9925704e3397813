package org.waybill.query;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.waybill.projection.NotReadyException;

/** A question that gets no answer, as a problem of HTTP with its {@code code}. */
public final class UnansweredException extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    private static final Duration SOON = Duration.ofSeconds(1);

    private final @Nullable Duration retryAfter;

    private UnansweredException(
            HttpStatus status,
            String code,
            @Nullable String detail,
            @Nullable Duration retryAfter) {
        super(status, detail);
        this.retryAfter = retryAfter;
        getBody().setProperty("code", code);
    }

    /** The request makes no sense, whatever the state. */
    public static UnansweredException malformed(@Nullable String detail) {
        return new UnansweredException(HttpStatus.BAD_REQUEST, "request.invalid", detail, null);
    }

    /** So many already ask that one more cannot be served. */
    public static UnansweredException tooMany(String code, String detail) {
        return new UnansweredException(HttpStatus.SERVICE_UNAVAILABLE, code, detail, SOON);
    }

    /** The projection cannot answer yet. */
    static UnansweredException notReady(NotReadyException e) {
        return new UnansweredException(
                HttpStatus.SERVICE_UNAVAILABLE, e.code(), e.getMessage(), SOON);
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
        return headers;
    }
}

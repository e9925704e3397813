package org.waybill.query;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.waybill.projection.NotReadyException;

/** Questions that get no answer, as problems of HTTP. Each carries its {@code code}. */
public final class Refusals {

    private Refusals() {}

    /** The request makes no sense, whatever the state. */
    public static ResponseStatusException malformed(String detail) {
        return refusal(HttpStatus.BAD_REQUEST, "request.invalid", detail);
    }

    /** The projection cannot answer yet. */
    static ResponseStatusException notReady(NotReadyException e) {
        var refusal =
                refusal(HttpStatus.SERVICE_UNAVAILABLE, e.code(), String.valueOf(e.getMessage()));
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        return refusal;
    }

    private static ResponseStatusException refusal(HttpStatus status, String code, String detail) {
        var refusal = new ResponseStatusException(status, detail);
        refusal.getBody().setProperty("code", code);
        return refusal;
    }
}

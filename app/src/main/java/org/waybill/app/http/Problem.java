package org.waybill.app.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.waybill.domain.Fault;

/**
 * What went wrong with a request, before it is written down.
 *
 * @param status the HTTP status
 * @param code its stable name
 * @param detail one sentence for the person who asked; repeats nothing of what was sent
 * @param places where it went wrong
 * @param headers what the answer's head says beside
 */
record Problem(
        int status, String code, String detail, List<Place> places, Map<String, String> headers) {

    static final String INVALID = "request.invalid";

    /**
     * One place of the request.
     *
     * @param pointer RFC 6901, into the body; null if it is not in the body
     * @param parameter the path variable, query parameter or header; null if it is in the body
     * @param detail what is wrong there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(@Nullable String pointer, @Nullable String parameter, String detail) {

        static Place of(Fault fault) {
            return new Place(fault.pointer(), null, fault.detail());
        }

        static Place at(String pointer, String detail) {
            return new Place(pointer, null, detail);
        }
    }

    static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), Map.of());
    }

    /** Malformed, in these places of the body or the address. */
    static Problem invalid(String detail, List<Place> places) {
        return new Problem(400, INVALID, detail, places, Map.of());
    }

    /** Known by nothing but its status, as the container's own errors are. */
    static Problem ofStatus(int status) {
        return of(status, codeOf(status), titleOf(status) + ".");
    }

    Problem with(Map<String, String> headers) {
        return new Problem(status, code, detail, places, headers);
    }

    String title() {
        return titleOf(status);
    }

    private static String titleOf(int status) {
        var known = HttpStatus.resolve(status);
        return known == null ? "Request refused" : known.getReasonPhrase();
    }

    static String codeOf(int status) {
        return switch (status) {
            case 401 -> "request.unauthenticated";
            case 403 -> "request.forbidden";
            case 404 -> "request.not-found";
            case 405 -> "request.method-not-allowed";
            case 406 -> "request.not-acceptable";
            case 413 -> "request.too-large";
            case 415 -> "request.unsupported-media-type";
            case 429 -> "request.too-many";
            case 503 -> "server.unavailable";
            default -> status < 500 ? INVALID : "server.failure";
        };
    }
}

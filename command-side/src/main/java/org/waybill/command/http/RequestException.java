package org.waybill.command.http;

import java.util.List;
import java.util.Map;
import org.waybill.domain.Fault;

/** Refuses a request for what it is, before any rule has seen it. */
public final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    /**
     * @param status the HTTP status
     * @param code the problem's stable name
     * @param detail one sentence for the person who asked; repeats nothing of what was sent
     * @param faults the places of the body that caused it
     * @param headers what the answer's head says beside
     */
    public RequestException(
            int status,
            String code,
            String detail,
            List<Fault> faults,
            Map<String, String> headers) {
        // No stack trace: this is an answer, not a failure.
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    public RequestException(int status, String code, String detail) {
        this(status, code, detail, List.of(), Map.of());
    }

    /** Malformed as a whole, or in its address or head. */
    public static RequestException malformed(String detail) {
        return new RequestException(400, "request.invalid", detail);
    }

    /** Malformed in one place of its body. */
    public static RequestException malformed(String detail, String pointer) {
        var faults = List.of(new Fault(pointer, detail));
        return new RequestException(400, "request.invalid", detail, faults, Map.of());
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, String> headers() {
        return headers;
    }
}

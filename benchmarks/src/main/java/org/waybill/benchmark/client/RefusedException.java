package org.waybill.benchmark.client;

/** Waybill would not do what was asked. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    RefusedException(String method, String path, Answer answer) {
        super(
                "%s %s: %d %s %s"
                        .formatted(
                                method,
                                path,
                                answer.status(),
                                answer.body().path("code").asString(""),
                                answer.body().path("detail").asString("")));
        code = answer.body().path("code").asString("");
    }

    /** The stable name of the reason. */
    public String code() {
        return code;
    }
}

package org.waybill.benchmark.client;

/** Waybill would not do what was asked. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedException(String method, String path, Answer answer) {
        super(
                "%s %s: %d %s %s"
                        .formatted(
                                method,
                                path,
                                answer.status(),
                                answer.body().path("code").asString(""),
                                answer.body().path("detail").asString("")));
    }
}

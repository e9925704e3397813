package org.waybill.benchmark.fault;

/** A harm that cannot be done on this machine; the message says what is missing. */
final class Impossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Impossible(String missing) {
        super(missing);
    }
}

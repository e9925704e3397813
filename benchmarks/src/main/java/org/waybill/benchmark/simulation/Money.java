package org.waybill.benchmark.simulation;

/** Amounts in micros, as the engine counts. */
final class Money {

    static final long CENT = 1_000_000;
    static final double EURO = 100.0 * CENT;

    private Money() {}
}

package org.waybill.store.postgres;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Says on the screen how far something long has come, each tenth once. */
final class Progress {

    private static final int WORTH_SHOWING = 100_000;

    private final long whole;
    private final LongSupplier done;
    private final AtomicLong shown = new AtomicLong();

    Progress(long whole, LongSupplier done) {
        this.whole = whole;
        this.done = done;
    }

    void show() {
        if (whole < WORTH_SHOWING) {
            return;
        }
        long tenths = 10 * done.getAsLong() / whole;
        long before = shown.get();
        if (tenths > before && shown.compareAndSet(before, tenths)) {
            System.out.println(10 * tenths + " % of " + whole);
        }
    }
}

package org.waybill.benchmark.engine;

import org.waybill.benchmark.figure.Bench;

/** A log of many events on stock, written without commands. */
public final class LongLog {

    /** Written at once for each SKU: it comes, is promised, and is found again and again. */
    private static final int EVENTS_PER_SKU = 100;

    private LongLog() {}

    /**
     * Writes it into a new data folder, where a Waybill can be started then.
     *
     * @param data the name of the folder in the scratch folder
     * @param events about how many
     */
    public static void write(Bench bench, String data, int events) {
        try (var application = InProcess.start(bench, data)) {
            new Commands(application).stockUp(events / EVENTS_PER_SKU, EVENTS_PER_SKU);
        }
    }
}

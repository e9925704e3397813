package org.waybill.benchmark.fault;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.waybill.benchmark.client.OwnWaybill;

/**
 * Where and how thoroughly a fault is tried.
 *
 * @param folder for its data
 * @param quick whether only for a look
 * @param ports the next port; 0 for any free one
 */
record Trial(Path folder, boolean quick, AtomicInteger ports) {

    private static final int COMMANDS = 10_000;
    private static final int FEWER = 2_000;

    /** How many commands are sent. */
    int commands() {
        return quick ? FEWER : COMMANDS;
    }

    /** A port for one more Waybill. */
    int port() {
        return ports.get() == 0 ? OwnWaybill.freePort() : ports.getAndIncrement();
    }
}

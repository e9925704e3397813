package org.waybill.app.wiring;

import org.jspecify.annotations.Nullable;

/** How far events have been handed on. Stands between those who ask and a room that may sleep. */
@FunctionalInterface
interface HandedOn {

    /** How far, now. */
    Reached now();

    /**
     * A place in the log.
     *
     * @param position the newest event that has been handed on; 0 for none
     * @param trouble what keeps the others; null for nothing
     */
    record Reached(long position, @Nullable String trouble) {}
}

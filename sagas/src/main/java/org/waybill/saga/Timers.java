package org.waybill.saga;

/** The timers of all processes. */
public interface Timers {

    /**
     * Lets everything go off that is due now, and returns when the commands that follow are
     * answered, or after 5 seconds. For a clock that is moved by hand; otherwise they go off by
     * themselves.
     *
     * @return whether everything was answered in time
     */
    boolean fireDue();
}

package org.waybill.app.time;

import java.time.Instant;

/** Is told when the test clock is moved. */
public interface ClockListener {

    /** Returns when everything due at this instant has happened. */
    void clockMoved(Instant now);
}

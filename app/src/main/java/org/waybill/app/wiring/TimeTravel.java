package org.waybill.app.wiring;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.waybill.app.time.ClockListener;
import org.waybill.saga.Timers;

/** Lets the timers go off that a moved test clock has made due. */
@Component
class TimeTravel implements ClockListener {

    private final Timers timers;

    TimeTravel(Timers timers) {
        this.timers = timers;
    }

    @Override
    public void clockMoved(Instant now) {
        timers.fireDue();
    }
}

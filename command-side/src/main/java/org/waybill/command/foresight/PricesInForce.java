package org.waybill.command.foresight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.foresight.Foresight;
import org.waybill.domain.foresight.ForesightEvent;
import org.waybill.store.EventLog;
import org.waybill.store.RecordedEvent;

/**
 * The prices that routing counts, kept in memory. They are read once, and then follow the log: a
 * history of prices is long, and only the last ones count.
 */
@Component
public class PricesInForce {

    private final EventLog log;
    private @Nullable Foresight state;
    private long position;

    PricesInForce(EventLog log) {
        this.log = log;
        log.listen(this::hear);
    }

    /** How it is looked ahead now. */
    public synchronized Foresight now() {
        var known = state;
        if (known != null) {
            return known;
        }
        state = Foresight.USUAL;
        log.each(Foresight.ADDRESS, Long.MAX_VALUE, this::follow);
        return state;
    }

    private synchronized void hear(List<RecordedEvent> events) {
        if (state == null) {
            return;
        }
        for (var event : events) {
            if (event.aggregateId().equals(Foresight.ADDRESS)) {
                follow(event);
            }
        }
    }

    private void follow(RecordedEvent event) {
        if (state == null || event.position() <= position) {
            return;
        }
        position = event.position();
        if (event.payload() instanceof ForesightEvent foreseen) {
            state = state.evolve(foreseen);
        } else {
            // What cannot be read is read again, and then fails where it is asked for.
            state = null;
            position = 0;
        }
    }
}

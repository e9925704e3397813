package org.waybill.command.foresight;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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
        var known = state == null ? read() : state;
        state = known;
        return known;
    }

    private Foresight read() {
        var read = new AtomicReference<>(Foresight.USUAL);
        log.each(
                Foresight.ADDRESS,
                Long.MAX_VALUE,
                event -> {
                    position = event.position();
                    read.set(read.get().evolve((ForesightEvent) event.payload()));
                });
        return read.get();
    }

    private synchronized void hear(List<RecordedEvent> events) {
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
        // What cannot be read is read again, and then fails where it is asked for.
        state = event.payload() instanceof ForesightEvent known ? state.evolve(known) : null;
    }
}

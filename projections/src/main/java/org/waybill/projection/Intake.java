package org.waybill.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.projection.DeadLetters.Parked;
import org.waybill.store.RecordedEvent;
import org.waybill.store.Unreadable;

/**
 * Lets a projection take events, all at once if it can. What it cannot take is looked for by halves
 * and parked, with everything that comes after it in its sequence; all else goes on.
 */
@Component
public class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final JdbcTemplate jdbc;
    private final DeadLetters letters;

    public Intake(JdbcTemplate jdbc, DeadLetters letters) {
        this.jdbc = jdbc;
        this.letters = letters;
    }

    /** Takes events, in the current transaction. */
    void take(Projection projection, List<RecordedEvent> events) {
        if (!events.isEmpty()) {
            var name = projection.name();
            long first = events.getFirst().position();
            long last = events.getLast().position();
            var discarded = letters.discarded(name, first, last);
            var wanted =
                    discarded.isEmpty()
                            ? events
                            : events.stream()
                                    .filter(e -> !discarded.contains(e.position()))
                                    .toList();
            new Run(projection, letters.sequences(name)).take(wanted);
        }
    }

    /** Takes an event alone, in the current transaction; says why it could not, if so. */
    @Nullable String attempt(Projection projection, RecordedEvent event) {
        if (event.payload() instanceof Unreadable(var type, var reason)) {
            return reason;
        }
        var failure = tried(projection::project, List.of(event));
        return failure == null ? null : failure.toString();
    }

    private @Nullable RuntimeException tried(
            Consumer<List<RecordedEvent>> project, List<RecordedEvent> events) {
        jdbc.execute("savepoint taking");
        try {
            project.accept(events);
            jdbc.execute("release savepoint taking");
            return null;
        } catch (RuntimeException e) {
            if (!Poison.is(e)) {
                throw e;
            }
            jdbc.execute("rollback to savepoint taking");
            return e;
        }
    }

    /**
     * One taking.
     *
     * @param still the sequences that stand still, and at which position each does
     */
    private final class Run {

        private final Projection projection;
        private final Map<String, Long> still;

        Run(Projection projection, Map<String, Long> still) {
            this.projection = projection;
            this.still = still;
        }

        void take(List<RecordedEvent> events) {
            var free = free(events);
            if (free.isEmpty()) {
                return;
            }
            var failure = tried(projection::project, free);
            if (failure == null) {
                return;
            }
            if (free.size() == 1) {
                park(free.getFirst(), failure.toString(), failure);
                return;
            }
            int half = free.size() / 2;
            take(free.subList(0, half));
            take(free.subList(half, free.size()));
        }

        /** Those that may go on; the others are parked. */
        private List<RecordedEvent> free(List<RecordedEvent> events) {
            var free = new ArrayList<RecordedEvent>(events.size());
            var waiting = new ArrayList<Parked>();
            for (var event : events) {
                if (behind(event)) {
                    waiting.add(parked(event));
                } else if (event.payload() instanceof Unreadable(var type, var reason)) {
                    park(event, reason, null);
                } else {
                    free.add(event);
                }
            }
            if (!waiting.isEmpty()) {
                letters.parkBehind(projection.name(), waiting);
            }
            return free;
        }

        private boolean behind(RecordedEvent event) {
            if (still.isEmpty()) {
                return false;
            }
            var parked = still.get(projection.sequence(event));
            return parked != null && parked < event.position();
        }

        private void park(RecordedEvent event, String reason, @Nullable RuntimeException failure) {
            var parked = parked(event);
            LOG.error(
                    "Projection {} parks {} {}, and what comes after it in {}: {}",
                    projection.name(),
                    parked.type(),
                    parked.position(),
                    parked.sequence(),
                    reason,
                    failure);
            letters.park(projection.name(), parked, reason);
            still.put(parked.sequence(), parked.position());
        }

        private Parked parked(RecordedEvent event) {
            return new Parked(projection.sequence(event), event.position(), event.type());
        }
    }
}

package org.waybill.saga;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waybill.store.EventLog;
import org.waybill.store.RecordedEvent;

/** Lets a process react again to the events it is parked at, in their order, until one fails. */
final class EventRetries {

    /** So many in one transaction, during which the processes of this sort stand still. */
    private static final int AT_ONCE = 100;

    /** Something of it the database itself would not take, so all of it was taken back. */
    private static final int REFUSED = -2;

    private final ParkedEvents parked;
    private final Map<String, Saga> sagas;
    private final EventLog log;
    private final TransactionTemplate transactions;
    private final Clock clock;

    EventRetries(
            ParkedEvents parked,
            List<Saga> sagas,
            EventLog log,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.parked = parked;
        this.sagas = sagas.stream().collect(Collectors.toMap(Saga::name, Function.identity()));
        this.log = log;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether there was anything to try. */
    boolean retry(String process) {
        boolean any = false;
        int most = AT_ONCE;
        while (true) {
            int taken = attempt(process, most);
            any |= taken != 0;
            if (taken == REFUSED && most > 1) {
                most = 1;
            } else if (taken < most) {
                return any;
            }
        }
    }

    /** How many were reacted to; -1 if the first one failed; {@link #REFUSED}. */
    private int attempt(String process, int most) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> step(process, most)));
        } catch (RuntimeException e) {
            if (!Failures.ofTheValues(e)) {
                throw e;
            }
            if (most == 1) {
                transactions.executeWithoutResult(status -> failed(process, e.toString()));
            }
            return REFUSED;
        }
    }

    private void failed(String process, String reason) {
        parked.lock(process, 1).forEach(place -> parked.failedAgain(place, reason));
    }

    private int step(String process, int most) {
        var places = parked.lock(process, most);
        var events =
                log
                        .readable(
                                places.stream()
                                        .map(ParkedEvents.Place::position)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(RecordedEvent::position, Function.identity()));
        int taken = 0;
        for (var place : places) {
            var event = Objects.requireNonNull(events.get(place.position()));
            var saga = Objects.requireNonNull(sagas.get(place.saga()));
            var failure = saga.tried(event.payload(), Trigger.of(event, clock.instant()));
            if (failure != null) {
                parked.failedAgain(place, failure);
                return taken == 0 ? -1 : taken;
            }
            parked.done(place);
            taken++;
        }
        return taken;
    }
}

package org.waybill.store;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.waybill.store.Database.Happened;
import org.waybill.store.postgres.PostgresLog;

/** A small world of counters, as commands and aggregates on a log. */
final class Counting {

    private Counting() {}

    static CommandBus bus(LogStore store) {
        return SimpleCommandBus.builder()
                .rollbackConfiguration(store.sparing(TooMuch.class::isInstance))
                .build();
    }

    static Commander commander(PostgresLog log) {
        var store = new LogStore(log.engine());
        return commander(log, bus(store), store);
    }

    static Commander commander(PostgresLog log, CommandBus bus, LogStore store) {
        var counters =
                EventSourcingRepository.builder(Counter.class)
                        .eventStore(store)
                        .cache(new CaffeineCache(100, log.watch()))
                        .lockFactory(new AggregateLocks(log.watch()))
                        .build();
        var _ =
                bus.registerHandlerInterceptor(
                        new CorrelationDataInterceptor<>(new MetadataProvider()));
        var _ = bus.subscribe(Count.class.getName(), message -> count(counters, message));
        return new AxonCommander(bus, log.records(), log.events(), log.watch());
    }

    private static Object count(Repository<Counter> counters, CommandMessage<?> message)
            throws Exception {
        var command = (Count) message.getPayload();
        return counters.loadOrCreate(command.counter(), Counter::new)
                .invoke(counter -> counter.count(command.counter(), command.times()));
    }

    static CommandContext context(String commandId) {
        return new CommandContext(
                commandId,
                "print of " + commandId,
                "ann",
                "cause",
                "talk",
                Instant.parse("2026-05-04T10:00:00Z"),
                OptionalLong.empty());
    }

    /** A command. */
    record Count(String counter, int times) {}

    /** A rule's refusal. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** An aggregate that never counts beyond ten. */
    static final class Counter {

        static final LongAdder DECIDED = new LongAdder();
        static final LongAdder MADE = new LongAdder();

        @AggregateIdentifier private @Nullable String id;

        private int count;

        Counter() {
            MADE.increment();
        }

        int count(String name, int times) {
            DECIDED.increment();
            if (count + times > 10) {
                throw new TooMuch();
            }
            for (int i = 0; i < Math.abs(times); i++) {
                apply(new Happened(name));
            }
            if (times < 0) {
                throw new TooMuch();
            }
            return count;
        }

        @EventSourcingHandler
        void on(Happened happened) {
            id = happened.what();
            count++;
        }
    }
}

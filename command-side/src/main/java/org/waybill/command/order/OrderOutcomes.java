package org.waybill.command.order;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.order.OrderEvent.OrderHeld;
import org.waybill.domain.order.OrderEvent.OrderQueued;
import org.waybill.domain.order.OrderEvent.OrderSourced;
import org.waybill.store.EventLog;
import org.waybill.store.RecordedEvent;

/** Tells those who wait for it when a new order is sourced, held or queued. */
@Component
class OrderOutcomes {

    /** By address; several may place one order, of whom all but one are refused. */
    private final ConcurrentHashMap<String, List<CompletableFuture<Long>>> waiting =
            new ConcurrentHashMap<>();

    OrderOutcomes(EventLog log) {
        log.listen(this::committed);
    }

    /** Begins to listen for an order; before it is placed, so that nothing is missed. */
    Waiter expect(String address) {
        var outcome = new CompletableFuture<Long>();
        waiting.merge(address, List.of(outcome), OrderOutcomes::both);
        return new Waiter(address, outcome);
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private void committed(List<RecordedEvent> events) {
        if (waiting.isEmpty()) {
            return;
        }
        for (var event : events) {
            if (outcome(event.payload())) {
                var waiters = waiting.remove(event.aggregateId());
                if (waiters != null) {
                    long position = lastOf(event.commandId(), events);
                    waiters.forEach(waiter -> waiter.complete(position));
                }
            }
        }
    }

    /** What a command led to is told as a whole, so up to its last event. */
    private static long lastOf(String commandId, List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> event.commandId().equals(commandId))
                .mapToLong(RecordedEvent::position)
                .max()
                .orElseThrow();
    }

    private static boolean outcome(Object event) {
        return event instanceof OrderSourced
                || event instanceof OrderQueued
                || event instanceof OrderHeld;
    }

    /** Somebody who waits for an order's outcome. */
    final class Waiter implements AutoCloseable {

        private final String address;
        private final CompletableFuture<Long> outcome;

        private Waiter(String address, CompletableFuture<Long> outcome) {
            this.address = address;
            this.outcome = outcome;
        }

        /** The position of the outcome; empty if there was none within the seconds. */
        OptionalLong await(int seconds) {
            try {
                return OptionalLong.of(outcome.get(seconds, TimeUnit.SECONDS));
            } catch (TimeoutException e) {
                return OptionalLong.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return OptionalLong.empty();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            waiting.computeIfPresent(address, (key, all) -> without(all));
        }

        /** Those who still wait; null where nobody does, which takes the address off. */
        private @Nullable List<CompletableFuture<Long>> without(List<CompletableFuture<Long>> all) {
            var others = all.stream().filter(other -> other != outcome).toList();
            return others.isEmpty() ? null : others;
        }
    }
}

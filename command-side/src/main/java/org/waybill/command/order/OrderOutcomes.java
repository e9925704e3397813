package org.waybill.command.order;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.waybill.domain.order.OrderEvent.OrderHeld;
import org.waybill.domain.order.OrderEvent.OrderQueued;
import org.waybill.domain.order.OrderEvent.OrderSourced;
import org.waybill.store.EventLog;
import org.waybill.store.RecordedEvent;

/** Tells those who wait for it when a new order is sourced, held or queued. */
@Component
class OrderOutcomes {

    private final ConcurrentHashMap<String, CompletableFuture<Long>> waiting =
            new ConcurrentHashMap<>();

    OrderOutcomes(EventLog log) {
        log.listen(this::committed);
    }

    /** Begins to listen for an order; before it is placed, so that nothing is missed. */
    Waiter expect(String address) {
        return new Waiter(
                address, waiting.computeIfAbsent(address, key -> new CompletableFuture<>()));
    }

    private void committed(List<RecordedEvent> events) {
        if (waiting.isEmpty()) {
            return;
        }
        for (var event : events) {
            if (outcome(event.payload())) {
                var waiter = waiting.remove(event.aggregateId());
                if (waiter != null) {
                    waiter.complete(lastOf(event.commandId(), events));
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
            waiting.remove(address, outcome);
        }
    }
}

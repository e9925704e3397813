package org.waybill.saga.promise;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.carrier.CarrierEvent;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentHandedOver;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentReady;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentShipped;
import org.waybill.domain.location.LocationEvent;
import org.waybill.domain.order.OrderCommand.ReviewPromise;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderEvent.OrderCancelled;
import org.waybill.domain.order.OrderEvent.OrderCompleted;
import org.waybill.domain.order.OrderEvent.OrderPromised;
import org.waybill.domain.order.OrderEvent.OrderRepromised;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.promise.PartPromise;
import org.waybill.domain.promise.Repromise;
import org.waybill.saga.ParkedEvents;
import org.waybill.saga.Processes;
import org.waybill.saga.Reaction;
import org.waybill.saga.Saga;
import org.waybill.saga.Timer;
import org.waybill.saga.Trigger;
import org.waybill.saga.promise.PromisedParts.Leaving;

/**
 * Has promises looked at again: when a part has not left though its carrier has come, and when its
 * location or its carrier works otherwise than before.
 */
@Component
@ProcessingGroup("fulfillment-saga")
class PromiseSaga extends Saga {

    private static final String KIND = "promise";

    /** Who packs at the last minute may say so a minute later. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final Processes processes;
    private final PromisedParts parts;

    PromiseSaga(Processes processes, PromisedParts parts, ParkedEvents parked, Clock clock) {
        super(KIND, parked, clock);
        this.processes = processes;
        this.parts = parts;
    }

    @Override
    protected @Nullable String process(Object event) {
        return switch (event) {
            case OrderPromised e -> key(e.order());
            case OrderRepromised e -> key(e.order());
            case OrderCompleted e -> key(e.order());
            case OrderCancelled e -> key(e.order());
            case FulfillmentEvent e when leaves(e) -> key(e.order());
            case LocationEvent e -> KIND + ":" + e.location().address();
            case CarrierEvent e -> KIND + ":" + e.carrier().address();
            default -> null;
        };
    }

    /** Its own, so that its commands are not taken for those of the order's fulfillment. */
    private static String key(OrderKey order) {
        return KIND + ":" + order.value();
    }

    private static boolean leaves(FulfillmentEvent event) {
        return event instanceof FulfillmentShipped
                || event instanceof FulfillmentHandedOver
                || event instanceof FulfillmentReady;
    }

    /** What cannot be read leaves a promise as it was. */
    @Override
    protected @Nullable String processAt(String address) {
        return null;
    }

    @Override
    protected void react(Object event, Trigger trigger) {
        switch (event) {
            case OrderPromised e -> promised(e.order(), e.promise().parts(), trigger);
            case OrderRepromised e -> promised(e.order(), e.promise().parts(), trigger);
            case OrderEvent e -> over(e.order(), parts.removeAll(e.order()), trigger);
            case FulfillmentEvent e -> over(e.order(), parts.remove(e.fulfillment()), trigger);
            case LocationEvent e -> changed(parts.at(e.location()), trigger);
            case CarrierEvent e -> changed(parts.with(e.carrier()), trigger);
            default -> {}
        }
    }

    private void promised(OrderKey order, List<PartPromise> promised, Trigger trigger) {
        var before = timers(order, parts.removeAll(order), trigger);
        parts.add(order, promised);
        var leaving =
                promised.stream()
                        .map(part -> new Leaving(part.fulfillment(), part.leaveBy()))
                        .toList();
        var now = timers(order, leaving, trigger);
        carryOut(order, Reaction.remember(order).withoutTimers(before).withTimers(now), trigger);
    }

    private void over(OrderKey order, List<Leaving> gone, Trigger trigger) {
        var timers = timers(order, gone, trigger);
        if (!timers.isEmpty()) {
            carryOut(order, Reaction.remember(order).withoutTimers(timers), trigger);
        }
    }

    private void carryOut(OrderKey order, Reaction<OrderKey> reaction, Trigger trigger) {
        processes.carryOut(KIND, key(order), trigger, reaction);
    }

    /** Those that have not gone off yet. */
    private static List<Timer> timers(OrderKey order, List<Leaving> leaving, Trigger trigger) {
        return leaving.stream()
                .filter(part -> part.by().plus(GRACE).isAfter(trigger.at()))
                .map(part -> timer(order, part))
                .toList();
    }

    private static Timer timer(OrderKey order, Leaving part) {
        var at = part.by().plus(GRACE);
        var review = new ReviewPromise(order, Repromise.NOT_LEFT, at);
        return new Timer("promise-missed", part.fulfillment().value(), at, review);
    }

    private void changed(Collection<OrderKey> orders, Trigger trigger) {
        SequencedMap<String, AggregateCommand> commands = new LinkedHashMap<>();
        orders.forEach(
                order ->
                        commands.put(
                                key(order),
                                new ReviewPromise(order, Repromise.CHANGED, trigger.at())));
        processes.sendEach(KIND, trigger, commands);
    }
}

package org.waybill.saga;

import java.time.Clock;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waybill.store.EventMetadata;
import org.waybill.store.Unreadable;

/**
 * What lets processes of a sort react to events. If one fails at an event, the event is parked, and
 * those that come after it for the same process behind it; the other processes go on.
 */
public abstract class Saga {

    private static final Logger LOG = LoggerFactory.getLogger(Saga.class);

    private final String name;
    private final ParkedEvents parked;
    private final Clock clock;
    private final Refusals refusals = new Refusals();

    /**
     * @param name its own, for ever: parked events are kept under it
     */
    protected Saga(String name, ParkedEvents parked, Clock clock) {
        this.name = name;
        this.parked = parked;
        this.clock = clock;
    }

    /** The key of the process that an event is for; null if it is for none of this saga's. */
    protected abstract @Nullable String process(Object event);

    /** The same of an event that cannot be read, by the address of its aggregate. */
    protected abstract @Nullable String processAt(String address);

    /**
     * Reacts, in the current transaction. Whatever may fail because of the event itself should do
     * so before anything is written: what only the database refuses takes its whole batch back.
     */
    protected abstract void react(Object event, Trigger trigger);

    final String name() {
        return name;
    }

    @EventHandler
    final void on(EventMessage<?> message) {
        var event = event(message);
        var process = event instanceof Unreadable ? processAt(address(message)) : process(event);
        if (process == null) {
            return;
        }
        var place = new ParkedEvents.Place(name, process, position(message), type(event));
        refusals.comesTo(place.position());
        if (parked.behind(place)) {
            return;
        }
        var failure = taken(event, Trigger.of(message, clock.instant()), place.position());
        if (failure != null) {
            LOG.error(
                    "Process {} is parked at {} {}: {}",
                    process,
                    place.type(),
                    place.position(),
                    failure);
            parked.park(place, failure);
        }
    }

    private @Nullable String taken(Object event, Trigger trigger, long position) {
        var refusal = refusals.reason(position);
        if (refusal != null) {
            return refusal;
        }
        try {
            var failure = tried(event, trigger);
            if (refusals.careful(position)) {
                parked.flush();
            }
            return failure;
        } catch (RuntimeException e) {
            refusals.note(position, e);
            throw e;
        }
    }

    /** Reacts; says why not, if the event itself is the reason. */
    final @Nullable String tried(Object event, Trigger trigger) {
        if (event instanceof Unreadable(var type, var reason)) {
            return reason;
        }
        try {
            react(event, trigger);
            return null;
        } catch (RuntimeException e) {
            if (Failures.ofTheDatabase(e)) {
                throw e;
            }
            LOG.debug("{} cannot be reacted to", type(event), e);
            return e.toString();
        }
    }

    private static Object event(EventMessage<?> message) {
        try {
            return message.getPayload();
        } catch (SerializationException e) {
            var type = message.getPayloadType().getSimpleName();
            return new Unreadable(type, String.valueOf(e.getMessage()));
        }
    }

    private static String type(Object event) {
        return event instanceof Unreadable lost ? lost.type() : event.getClass().getSimpleName();
    }

    private static String address(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> event ? event.getAggregateIdentifier() : "";
    }

    private static long position(EventMessage<?> message) {
        var position = message.getMetaData().get(EventMetadata.POSITION);
        return Long.parseLong(Objects.requireNonNullElse(position, 0).toString());
    }
}

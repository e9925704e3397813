package org.waybill.domain;

import java.util.List;

/**
 * What a rule answers to a command: the facts that follow, or a refusal.
 *
 * @param <E> the area's events
 */
public sealed interface Decision<E> {

    /**
     * The command holds; these facts follow, in this order. No facts means nothing had to change.
     */
    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command is refused; nothing follows. */
    record Refused<E>(Rejection rejection) implements Decision<E> {}

    /** Accepts with these facts. */
    @SafeVarargs
    static <E> Decision<E> accept(E... events) {
        return new Accepted<>(List.of(events));
    }

    /** Accepts with these facts. */
    static <E> Decision<E> accept(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    /** Refuses. */
    static <E> Decision<E> refuse(Rejection rejection) {
        return new Refused<>(rejection);
    }

    /**
     * The facts, for a caller that cannot go on without them.
     *
     * @throws RejectedException if the decision is a refusal
     */
    default List<E> orThrow() {
        return switch (this) {
            case Accepted<E>(var events) -> events;
            case Refused<E>(var rejection) -> throw new RejectedException(rejection);
        };
    }
}

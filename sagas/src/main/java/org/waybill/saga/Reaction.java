package org.waybill.saga;

import java.util.List;

/**
 * What a process answers to an event.
 *
 * @param state the process from now on
 * @param sends what it wants sent, each after the former is answered
 * @param timers what it wants sent later
 * @param cancelled timers that no longer matter
 * @param <S> the process' state
 */
public record Reaction<S>(S state, List<Send> sends, List<Timer> timers, List<Timer> cancelled) {

    public Reaction {
        sends = List.copyOf(sends);
        timers = List.copyOf(timers);
        cancelled = List.copyOf(cancelled);
    }

    /** Remembers, and wants nothing. */
    public static <S> Reaction<S> remember(S state) {
        return new Reaction<>(state, List.of(), List.of(), List.of());
    }

    /** Remembers, and wants these sent in this order. */
    public static <S> Reaction<S> send(S state, Send... sends) {
        return send(state, List.of(sends));
    }

    /** Remembers, and wants these sent in this order. */
    public static <S> Reaction<S> send(S state, List<Send> sends) {
        return new Reaction<>(state, sends, List.of(), List.of());
    }

    /** The same, and these timers. */
    public Reaction<S> withTimers(List<Timer> more) {
        return new Reaction<>(state, sends, more, cancelled);
    }

    /** The same, without these timers. */
    public Reaction<S> withoutTimers(List<Timer> fewer) {
        return new Reaction<>(state, sends, timers, fewer);
    }
}

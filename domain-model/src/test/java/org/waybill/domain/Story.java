package org.waybill.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;

/**
 * How a rule is told: given these facts, when this command, then those facts or a refusal.
 *
 * @param state what the facts so far have made
 * @param evolve the state after a fact
 * @param decide what follows from a command
 */
public record Story<S, C, E>(
        S state, BiFunction<S, E, S> evolve, BiFunction<S, C, Decision<E>> decide) {

    /** After these facts as well. */
    public Story<S, C, E> given(List<? extends E> facts) {
        S next = state;
        for (E fact : facts) {
            next = evolve.apply(next, fact);
        }
        return new Story<>(next, evolve, decide);
    }

    /** After these facts as well. */
    @SafeVarargs
    public final Story<S, C, E> given(E... facts) {
        return given(List.of(facts));
    }

    /** After this command as well, which has to be accepted. */
    public Story<S, C, E> after(C command) {
        return given(decide.apply(state, command).orThrow());
    }

    /** Decides a command. */
    public Outcome<E> when(C command) {
        return new Outcome<>(decide.apply(state, command));
    }

    /** What a command came to. */
    public record Outcome<E>(Decision<E> decision) {

        /** Exactly these facts follow. */
        @SafeVarargs
        public final void then(E... facts) {
            assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(facts)));
        }

        /** Accepted, and nothing had to change. */
        public void nothing() {
            then();
        }

        /** Refused by the rule of this code. */
        public Rejection refused(String code) {
            assertThat(decision).isInstanceOf(Decision.Refused.class);
            var rejection = ((Decision.Refused<E>) decision).rejection();
            assertThat(rejection.code()).isEqualTo(code);
            return rejection;
        }
    }
}

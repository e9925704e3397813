package org.waybill.app.health;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the system is.
 *
 * @param status {@code UP} when requests are served, otherwise {@code DOWN}
 * @param live whether the process works; if not, restart it
 * @param ready whether to send it requests
 * @param database {@code UP} when it answers, otherwise {@code DOWN}
 * @param projections how far each one is; empty when the database does not answer
 * @param processes how far the processes are; null when the database does not answer
 * @param invariants what must always be true; null when the database does not answer
 * @param axonServer how far events have been handed on; null where they are not, or when the
 *     database does not answer
 */
record Health(
        String status,
        boolean live,
        boolean ready,
        String database,
        List<Vitals.Projection> projections,
        Vitals.@Nullable Processes processes,
        Vitals.@Nullable Invariants invariants,
        Vitals.@Nullable Outlet axonServer) {

    /** What the database says. */
    record Seen(
            List<Vitals.Projection> projections,
            Vitals.@Nullable Processes processes,
            Vitals.@Nullable Invariants invariants,
            Vitals.@Nullable Outlet axonServer) {

        static final Seen NOTHING = new Seen(List.of(), null, null, null);
    }

    static Health of(boolean live, boolean accepting, @Nullable Seen seen) {
        boolean ready = live && accepting && seen != null;
        var told = seen == null ? Seen.NOTHING : seen;
        return new Health(
                ready ? "UP" : "DOWN",
                live,
                ready,
                seen == null ? "DOWN" : "UP",
                told.projections(),
                told.processes(),
                told.invariants(),
                told.axonServer());
    }
}

package org.waybill.app.health;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What there is to know of those who follow the log. */
public interface Vitals {

    /** Every projection, by name. */
    List<Projection> projections();

    /** The processes. */
    Processes processes();

    /** The Axon Server that events are handed on to; empty where there is none. */
    default Optional<Outlet> axonServer() {
        return Optional.empty();
    }

    /** What watching and audits have found. */
    Invariants invariants();

    /**
     * What watching and audits have found.
     *
     * @param violations events that broke an invariant
     * @param findings of audits, that are still there
     * @param auditedAt when the last audit ended; null before the first
     * @param audited SKUs looked at, ever
     */
    record Invariants(
            long violations,
            long findings,
            @Nullable Instant auditedAt,
            @JsonIgnore long audited) {}

    /**
     * How far a projection is.
     *
     * @param name its name
     * @param position the newest event it has seen; 0 for none
     * @param lag how many events it has yet to see
     * @param lagMillis how long the first of those has been in the log; 0 where there is none
     * @param parked events it could not take, and those that wait behind them; what they are about
     *     is told as it was before
     */
    record Projection(String name, long position, long lag, long lagMillis, long parked) {}

    /**
     * How far the processes are.
     *
     * @param pending commands that are not answered yet
     * @param parked processes that have given up until a person lets them go on
     * @param oldestPendingMillis how long the oldest of those commands has waited; 0 where there is
     *     none
     * @param lag events they have yet to see
     * @param lagMillis how long the first of those has been in the log; 0 where there is none
     */
    record Processes(
            long pending, long parked, long oldestPendingMillis, long lag, long lagMillis) {}

    /**
     * How far events have been handed on.
     *
     * @param position the newest that has been; 0 for none
     * @param lag how many have yet to be
     * @param lagMillis how long the first of those has been in the log; 0 where there is none
     * @param trouble what keeps them; null for nothing
     */
    record Outlet(long position, long lag, long lagMillis, @Nullable String trouble) {}
}

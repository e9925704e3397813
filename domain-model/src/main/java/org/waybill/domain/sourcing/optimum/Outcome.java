package org.waybill.domain.sourcing.optimum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.LineId;

/** What came of looking for a plan. */
public sealed interface Outcome {

    /** States, columns and branches that were looked at. */
    long looks();

    /**
     * There is a plan.
     *
     * @param plan the best that was found
     * @param bound micros below which there is none; the plan's cost if it is the best there is
     * @param optimal whether it is the best there is
     * @param runnerUp the best plan that does without one of its locations or more; null if there
     *     is none, or if it was not looked for
     */
    record Found(Plan plan, long bound, boolean optimal, @Nullable RunnerUp runnerUp, long looks)
            implements Outcome {}

    /**
     * A plan with other locations.
     *
     * @param difference micros that it costs more
     */
    record RunnerUp(Plan plan, long difference) {}

    /**
     * There is no plan.
     *
     * @param lines those that the reason is about; none if it is about the order as a whole
     */
    record Infeasible(Reason reason, List<LineId> lines, long looks) implements Outcome {

        public Infeasible {
            lines = List.copyOf(lines);
        }
    }

    /** There may be one, but it was not found within the looks that were allowed. */
    record Undecided(long looks) implements Outcome {}

    /** Why there is no plan. The first of them that is true. */
    enum Reason {
        /** No location is open, has room and a service. */
        NO_LOCATION,
        /** All locations together cannot give enough of some lines, each line taken by itself. */
        NOT_ENOUGH,
        /** There would be a plan if the order could be split at will. */
        SPLIT,
        /** There would be a plan if, besides, the promise could be broken. */
        PROMISE,
        /**
         * Each line could be had, but not all of them: they need the same stock or capacity, or may
         * not share a parcel.
         */
        NOT_TOGETHER
    }
}

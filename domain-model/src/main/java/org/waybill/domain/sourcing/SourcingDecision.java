package org.waybill.domain.sourcing;

import java.util.List;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;

/**
 * What sourcing decided, and from what.
 *
 * @param rule the rule's name
 * @param ruleVersion counts up when the rule would decide otherwise
 * @param request what it saw
 * @param plan each chosen location's part, nearest first; none when no set of locations has it all
 * @param reason why this plan
 */
public record SourcingDecision(
        String rule, int ruleVersion, SourcingRequest request, List<Part> plan, Reason reason) {

    public SourcingDecision {
        plan = List.copyOf(plan);
    }

    /** A location's part. */
    public record Part(LocationId location, List<LineCount> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** Why a plan was chosen. */
    public enum Reason {
        /** The nearest location that has everything. */
        NEAREST_COMPLETE,
        /**
         * No location has everything; the fewest that together do, and of those the nearest in sum.
         */
        FEWEST_NEAREST,
        /**
         * As before, but found by taking the largest part first: there were too many sets to
         * compare them all.
         */
        LARGEST_PART_FIRST,
        /** No set of locations has everything. */
        NOT_COVERED
    }
}

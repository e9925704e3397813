package org.waybill.domain.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.stock.Availability.AtLocation;

/** How a sum about availability came to be, step by step; each says what is left after it. */
public final class Explanation {

    /** A part of the sum. */
    public enum Part {
        /** Physically there. */
        ON_HAND,
        /** Of that, not for sale. */
        ASIDE,
        /** Of that, promised to orders that the location has to do. */
        RESERVED,
        /** Of that, kept back by the location's safety stock. */
        SAFETY_STOCK,
        /** Promised here beyond what is there: a location has never less than nothing to offer. */
        PROMISED_BEYOND,
        /** Expected by the date asked for. */
        SUPPLY,
        /** Promised, and not yet at a location. */
        UNROUTED,
        /** What locations have promised beyond what they have, and others must deliver. */
        MISSING,
        /** Pre-ordered and not due yet: it takes nothing from anybody. */
        PREORDERED,
        /** Withheld from the channel. */
        THRESHOLD,
        /** Kept for other channels. */
        QUOTAS,
        /** May be promised beyond what is there. */
        BACKORDER,
        /** May be promised before there is any. */
        PREORDER,
        /** Nothing is less than nothing. */
        NOT_BELOW_ZERO,
        /** There is no end to what may be promised. */
        UNLIMITED,
        /** What the channel's cap takes away. */
        CAP
    }

    /**
     * A step.
     *
     * @param location where; null for the network
     * @param quantity what it adds, or takes where it is negative
     * @param sum what there is after it
     */
    public record Step(Part part, @Nullable LocationId location, long quantity, long sum) {}

    private final List<Step> steps = new ArrayList<>();
    private long sum;

    private Explanation() {}

    /**
     * The steps; the last one's sum is what is available.
     *
     * @param locations what it is the sum of
     */
    public static List<Step> of(Availability availability, Stream<AtLocation> locations) {
        var explanation = new Explanation();
        locations.forEach(explanation::at);
        explanation.network(availability);
        return List.copyOf(explanation.steps);
    }

    private void at(AtLocation part) {
        always(Part.ON_HAND, part.location(), part.onHand());
        add(Part.ASIDE, part.location(), -part.aside());
        add(Part.RESERVED, part.location(), -part.reserved());
        add(Part.SAFETY_STOCK, part.location(), -part.safetyWithheld());
        add(Part.PROMISED_BEYOND, part.location(), part.shortage());
    }

    private void network(Availability all) {
        add(Part.SUPPLY, null, all.supply());
        add(Part.UNROUTED, null, -all.unrouted());
        add(Part.MISSING, null, -all.missing());
        add(Part.PREORDERED, null, all.preordered());
        add(Part.THRESHOLD, null, -all.thresholdWithheld());
        add(Part.QUOTAS, null, -all.quotaWithheld());
        add(Part.BACKORDER, null, all.backorderAllowance());
        add(Part.PREORDER, null, all.preorderAllowance());
        long uncapped = all.available() + all.capWithheld();
        boolean endless = uncapped == Availability.ENDLESS;
        add(endless ? Part.UNLIMITED : Part.NOT_BELOW_ZERO, null, uncapped - sum);
        add(Part.CAP, null, -all.capWithheld());
    }

    private void add(Part part, @Nullable LocationId location, long quantity) {
        if (quantity != 0) {
            always(part, location, quantity);
        }
    }

    private void always(Part part, @Nullable LocationId location, long quantity) {
        sum += quantity;
        steps.add(new Step(part, location, quantity, sum));
    }
}

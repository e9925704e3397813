package org.waybill.domain.sourcing.optimum;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an order may be fulfilled, and what that costs besides.
 *
 * @param maxSplits how often it may be split: N splits are N + 1 shipments, 0 is ship-complete;
 *     null if there is no limit
 * @param splitPenalty micros for each shipment but the first
 * @param splitThreshold an order in several shipments has more than this value in each, in minor
 *     units; null if the values do not matter
 * @param promise null if any day is good
 * @param carbonPrice micros for a gram
 * @param apart hazmat classes that may not share a parcel
 */
public record Policy(
        @Nullable Integer maxSplits,
        long splitPenalty,
        @Nullable Long splitThreshold,
        @Nullable DeliveryPromise promise,
        long carbonPrice,
        Set<HazmatPair> apart) {

    /** Everything is allowed and nothing costs. */
    public static final Policy FREE = new Policy(null, 0, null, null, 0, Set.of());

    public Policy {
        if (maxSplits != null) {
            Range.within("the number of splits", maxSplits, 0, Range.MOST_LOCATIONS);
        }
        if (splitThreshold != null) {
            Range.within("the split threshold", splitThreshold, 0, Range.MOST_MICROS);
        }
        Range.within("the split penalty", splitPenalty, 0, Range.MOST_MICROS);
        Range.within("the price of carbon", carbonPrice, 0, Range.MOST_MICROS);
        apart = Set.copyOf(apart);
    }

    /** The same with so many splits at most. */
    public Policy splits(@Nullable Integer most) {
        return new Policy(most, splitPenalty, splitThreshold, promise, carbonPrice, apart);
    }

    /** The same with a penalty for each further shipment. */
    public Policy penalty(long micros) {
        return new Policy(maxSplits, micros, splitThreshold, promise, carbonPrice, apart);
    }

    /** The same with a value that each part must exceed. */
    public Policy threshold(@Nullable Long value) {
        return new Policy(maxSplits, splitPenalty, value, promise, carbonPrice, apart);
    }

    /** The same with a promise. */
    public Policy promising(@Nullable DeliveryPromise made) {
        return new Policy(maxSplits, splitPenalty, splitThreshold, made, carbonPrice, apart);
    }

    /** The same with a price of carbon. */
    public Policy carbon(long microsPerGram) {
        return new Policy(maxSplits, splitPenalty, splitThreshold, promise, microsPerGram, apart);
    }

    /** The same with classes that are kept apart. */
    public Policy apart(Set<HazmatPair> pairs) {
        return new Policy(maxSplits, splitPenalty, splitThreshold, promise, carbonPrice, pairs);
    }

    /** Whether a part of so much value may be sent by itself. */
    boolean allowsPart(long value) {
        return splitThreshold == null || value > splitThreshold;
    }

    /** Micros for the delivery of a shipment on that day. */
    long lateness(int day) {
        return promise == null ? 0 : promise.lateness(day);
    }

    /** Whether a delivery on that day is out of the question. */
    boolean forbids(int day) {
        return promise != null && promise.forbids(day);
    }
}

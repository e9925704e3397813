package org.waybill.benchmark.figure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a figure should reach.
 *
 * @param of which of its numbers
 * @param direction from which side
 * @param bound the number that is still good
 */
public record Target(Measure of, Direction direction, double bound) {

    /** The numbers of a figure that can have a target. */
    public enum Measure {
        VALUE,
        RATIO,
        P99
    }

    /** From which side a bound is approached. */
    public enum Direction {
        AT_LEAST("≥"),
        AT_MOST("≤");

        private final String sign;

        Direction(String sign) {
            this.sign = sign;
        }
    }

    /** A number that should be so large. */
    public static Target atLeast(Measure of, double bound) {
        return new Target(of, Direction.AT_LEAST, bound);
    }

    /** A number that should not be larger. */
    public static Target atMost(Measure of, double bound) {
        return new Target(of, Direction.AT_MOST, bound);
    }

    /** Whether a result reaches it; never if the number is not there. */
    public boolean metBy(Result result) {
        var number = number(result);
        if (number == null || result.failure() != null) {
            return false;
        }
        return switch (direction) {
            case AT_LEAST -> number >= bound;
            case AT_MOST -> number <= bound;
        };
    }

    private @Nullable Double number(Result result) {
        return switch (of) {
            case VALUE -> result.value();
            case RATIO -> result.ratio();
            case P99 -> result.p99();
        };
    }

    /** Such as {@code ratio ≥ 0.75}. */
    @Override
    public String toString() {
        return "%s %s %s"
                .formatted(of.name().toLowerCase(Locale.ROOT), direction.sign, Table.number(bound));
    }
}

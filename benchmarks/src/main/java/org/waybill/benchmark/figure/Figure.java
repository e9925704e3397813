package org.waybill.benchmark.figure;

import java.util.List;

/**
 * A number that the benchmark can show.
 *
 * @param name by which it is asked for
 * @param unit of its value
 * @param meaning what is measured, in a few words
 * @param targets what it should reach; none where it is there for comparison
 */
public record Figure(String name, String unit, String meaning, List<Target> targets) {

    /** One with these targets. */
    public static Figure of(String name, String unit, String meaning, Target... targets) {
        return new Figure(name, unit, meaning, List.of(targets));
    }
}

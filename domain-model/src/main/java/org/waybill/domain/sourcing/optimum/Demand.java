package org.waybill.domain.sourcing.optimum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Component;

/**
 * What a line of the order still needs.
 *
 * @param requirements what one unit takes from stock; empty where its stock is not counted
 * @param grams weight of a unit
 * @param value of a unit, in minor units
 * @param group lines of the same group come whole in one shipment; null if it is in none
 * @param splittable whether its units may come in different shipments
 * @param hazmat its class; null if it is harmless
 */
public record Demand(
        LineId line,
        int units,
        List<Component> requirements,
        long grams,
        long value,
        @Nullable String group,
        boolean splittable,
        @Nullable HazmatClass hazmat) {

    public Demand {
        Range.within("the units of a line", units, 1, Range.MOST_UNITS);
        Range.within("the weight of a unit", grams, 0, Range.MOST_GRAMS);
        Range.within("the value of a unit", value, 0, Range.MOST_VALUE);
        for (var one : requirements) {
            Range.within("the quantity of a component", one.quantity(), 1, Range.MOST_UNITS);
        }
        requirements = List.copyOf(requirements);
    }

    /** One that is free to come from anywhere in any parts. */
    public static Demand of(
            LineId line, int units, List<Component> requirements, long grams, long value) {
        return new Demand(line, units, requirements, grams, value, null, true, null);
    }

    /** The same, in a group. */
    public Demand inGroup(String name) {
        return new Demand(line, units, requirements, grams, value, name, splittable, hazmat);
    }

    /** The same, all of it from one location. */
    public Demand whole() {
        return new Demand(line, units, requirements, grams, value, group, false, hazmat);
    }

    /** The same, of a hazmat class. */
    public Demand hazardous(HazmatClass kind) {
        return new Demand(line, units, requirements, grams, value, group, splittable, kind);
    }

    /** Whether all its units come together. */
    boolean indivisible() {
        return group != null || !splittable;
    }
}

package org.waybill.domain.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Component;
import org.waybill.domain.sourcing.optimum.Demand;
import org.waybill.domain.sourcing.optimum.HazmatClass;

/**
 * What a line of the order still needs. It may be more than the engine compares.
 *
 * @param requirements what one unit takes from stock; empty where its stock is not counted
 * @param grams weight of a unit; 0 where it is not known
 * @param value of a unit, in minor units
 * @param group lines of the same group come whole in one shipment; null if it is in none
 * @param splittable whether its units may come in different shipments
 * @param hazmat its class; null if it is harmless
 */
public record Want(
        LineId line,
        int units,
        List<Component> requirements,
        long grams,
        long value,
        @Nullable String group,
        boolean splittable,
        @Nullable HazmatClass hazmat) {

    public Want {
        requirements = List.copyOf(requirements);
    }

    /** With another number of units. */
    Want times(int count) {
        return new Want(line, count, requirements, grams, value, group, splittable, hazmat);
    }

    /** As the engine has it; refused where it is beyond what is compared. */
    Demand demand() {
        return new Demand(line, units, requirements, grams, value, group, splittable, hazmat);
    }
}

package org.waybill.domain.sourcing;

import java.util.List;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Component;

/**
 * What a line still needs a location for.
 *
 * @param quantity units of the line
 * @param requirements what one unit takes from stock; empty where its stock is not counted
 */
public record LineDemand(LineId line, int quantity, List<Component> requirements) {

    public LineDemand {
        requirements = List.copyOf(requirements);
    }
}

package org.waybill.domain.fulfillment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.LineCount;

/**
 * A package and what is in it.
 *
 * @param massGrams its gross mass; null if it was not weighed
 */
public record Parcel(List<LineCount> lines, @Nullable Integer massGrams) {

    public Parcel {
        lines = List.copyOf(lines);
    }
}

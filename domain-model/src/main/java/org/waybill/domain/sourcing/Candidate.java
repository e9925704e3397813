package org.waybill.domain.sourcing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationSwitches;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Method;
import org.waybill.domain.product.Sku;

/**
 * A location as sourcing saw it.
 *
 * @param metres great-circle distance to the customer; null when one of the two is not known
 * @param available units it could give, by SKU
 * @param excludedLines lines it may not be asked for again
 * @param filter why it was out of the question; null if it was not
 */
public record Candidate(
        LocationId location,
        @Nullable Long metres,
        Map<Sku, Long> available,
        List<LineId> excludedLines,
        @Nullable Filter filter) {

    /** What can put a location out of the question. */
    public enum Filter {
        DISABLED,
        NOT_OF_THE_CHANNEL,
        DOES_NOT_SHIP,
        DOES_NOT_HAND_OUT,
        NOT_WHERE_IT_IS_COLLECTED;

        /**
         * What puts a location out of the question as far as its own settings go; null if nothing
         * does.
         *
         * @param served whether it serves the channel that asks
         * @param method how the customer gets the goods; null if that is open
         */
        public static @Nullable Filter of(
                LocationSwitches location, boolean served, @Nullable Method method) {
            if (!location.enabled()) {
                return DISABLED;
            }
            if (!served) {
                return NOT_OF_THE_CHANNEL;
            }
            if (method != null && method.collected()) {
                return location.pickup() ? null : DOES_NOT_HAND_OUT;
            }
            boolean does = location.shipping() || (method == null && location.pickup());
            return does ? null : DOES_NOT_SHIP;
        }
    }

    /** Stands for a distance that is not known: farther than any on Earth. */
    static final long UNKNOWN_METRES = 40_000_000;

    public Candidate {
        available = Collections.unmodifiableSortedMap(new TreeMap<>(available));
        excludedLines = List.copyOf(excludedLines);
    }

    long rank() {
        return metres == null ? UNKNOWN_METRES : metres;
    }
}

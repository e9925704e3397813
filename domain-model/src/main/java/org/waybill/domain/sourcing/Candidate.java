package org.waybill.domain.sourcing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
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
        NOT_WHERE_IT_IS_COLLECTED
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

package org.waybill.domain.sourcing.optimum;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The hazmat classes of an order, each a bit. */
final class Hazards {

    /** Bits of a {@code long} without its sign. */
    private static final int MOST_CLASSES = 63;

    private final List<HazmatClass> classes;
    private final long[] apart;

    Hazards(Collection<Demand> demands, Policy policy) {
        classes =
                demands.stream()
                        .map(Demand::hazmat)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList();
        Range.within("the number of hazmat classes", classes.size(), 0, MOST_CLASSES);
        apart =
                policy.apart().stream()
                        .filter(p -> classes.contains(p.one()) && classes.contains(p.other()))
                        .mapToLong(p -> bit(p.one()) | bit(p.other()))
                        .toArray();
    }

    long bit(@Nullable HazmatClass one) {
        int place = one == null ? -1 : classes.indexOf(one);
        return place < 0 ? 0 : 1L << place;
    }

    long bits(Collection<HazmatClass> some) {
        long bits = 0;
        if (!classes.isEmpty()) {
            for (var one : some) {
                bits |= bit(one);
            }
        }
        return bits;
    }

    /** Whether some classes may be in one parcel. */
    boolean together(long bits) {
        for (long pair : apart) {
            if ((bits & pair) == pair) {
                return false;
            }
        }
        return true;
    }

    boolean keepApart() {
        return apart.length > 0;
    }
}

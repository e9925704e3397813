package org.waybill.domain.sourcing.optimum;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Names a class of hazardous goods, such as {@code 3} or {@code 9-LI}. */
public record HazmatClass(String value) implements Comparable<HazmatClass> {

    /** Whether it is the other one, or the other is a division or a part of it. */
    public boolean covers(HazmatClass other) {
        return other.value.equals(value)
                || other.value.startsWith(value + ".")
                || other.value.startsWith(value + "-");
    }

    /** Which of some classes are refused by whoever refuses others. */
    public static Set<HazmatClass> refused(
            Collection<HazmatClass> some, Collection<HazmatClass> refusing) {
        return some.stream()
                .filter(one -> refusing.stream().anyMatch(other -> other.covers(one)))
                .collect(Collectors.toSet());
    }

    @Override
    public int compareTo(HazmatClass other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

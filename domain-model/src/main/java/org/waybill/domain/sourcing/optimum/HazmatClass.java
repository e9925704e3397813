package org.waybill.domain.sourcing.optimum;

/** Names a class of hazardous goods, such as {@code 3} or {@code 9-LI}. */
public record HazmatClass(String value) implements Comparable<HazmatClass> {

    @Override
    public int compareTo(HazmatClass other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

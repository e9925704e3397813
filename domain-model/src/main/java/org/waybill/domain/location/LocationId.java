package org.waybill.domain.location;

/** Names a location. */
public record LocationId(String value) implements Comparable<LocationId> {

    /** Where its aggregate stands in the log. */
    public String address() {
        return "location:" + value;
    }

    @Override
    public int compareTo(LocationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

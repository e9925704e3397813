package org.waybill.domain.carrier;

/** Names a carrier. */
public record CarrierId(String value) implements Comparable<CarrierId> {

    /** Where its aggregate stands in the log. */
    public String address() {
        return "carrier:" + value;
    }

    @Override
    public int compareTo(CarrierId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.waybill.domain.sourcing.optimum;

/** Names a carrier's service, such as {@code POST-EXPRESS}. */
public record ServiceId(String value) implements Comparable<ServiceId> {

    @Override
    public int compareTo(ServiceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

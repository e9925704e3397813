package org.waybill.domain.order;

/** Names a line within its order or cart. */
public record LineId(String value) implements Comparable<LineId> {

    @Override
    public int compareTo(LineId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

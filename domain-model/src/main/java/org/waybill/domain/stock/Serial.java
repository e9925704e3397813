package org.waybill.domain.stock;

/** Names a single unit of a SKU. */
public record Serial(String value) implements Comparable<Serial> {

    @Override
    public int compareTo(Serial other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

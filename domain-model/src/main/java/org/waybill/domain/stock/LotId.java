package org.waybill.domain.stock;

/** Names units of a SKU that were made together, as their maker does. */
public record LotId(String value) implements Comparable<LotId> {

    /** Of units that nobody has said a lot of. */
    public static final LotId UNKNOWN = new LotId("UNKNOWN");

    @Override
    public int compareTo(LotId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

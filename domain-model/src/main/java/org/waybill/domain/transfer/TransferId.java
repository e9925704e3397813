package org.waybill.domain.transfer;

/** Names a transfer. */
public record TransferId(String value) implements Comparable<TransferId> {

    /** Where its aggregate stands in the log. */
    public String address() {
        return "transfer:" + value;
    }

    @Override
    public int compareTo(TransferId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

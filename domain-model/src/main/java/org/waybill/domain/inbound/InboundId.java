package org.waybill.domain.inbound;

/** Names a delivery: the number of a purchase order or of a notice. */
public record InboundId(String value) implements Comparable<InboundId> {

    /** Where its aggregate stands in the log. */
    public String address() {
        return "inbound:" + value;
    }

    @Override
    public int compareTo(InboundId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.waybill.domain.inbound;

/** Names a delivery: the number of a purchase order or of a notice. */
public record InboundId(String value) implements Comparable<InboundId> {

    private static final String KIND = "inbound:";

    /** Where its aggregate stands in the log. */
    public String address() {
        return KIND + value;
    }

    /** Whether a text is the address of a delivery, or of a line of one. */
    public static boolean addressed(String text) {
        return text.startsWith(KIND);
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

package org.waybill.domain.fulfillment;

/** Names a fulfillment order: its order's key, {@code .F} and a number. */
public record FulfillmentId(String value) implements Comparable<FulfillmentId> {

    /** Where its aggregate stands in the log. */
    public String address() {
        return "fulfillment:" + value;
    }

    @Override
    public int compareTo(FulfillmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.waybill.domain.shipment;

/** Names a shipment: its fulfillment order's id, {@code .S} and a number. */
public record ShipmentId(String value) implements Comparable<ShipmentId> {

    /** Where its aggregate stands in the log. */
    public String address() {
        return "shipment:" + value;
    }

    @Override
    public int compareTo(ShipmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

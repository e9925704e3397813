package org.waybill.domain.stock;

import org.waybill.domain.order.LineId;

/**
 * Names what units come from: the address of a document, a colon, its line.
 *
 * @param value such as {@code inbound:PO-1:1}
 */
public record SupplyKey(String value) implements Comparable<SupplyKey> {

    /** A document's line. */
    public static SupplyKey of(String address, LineId line) {
        return new SupplyKey(address + ":" + line);
    }

    @Override
    public int compareTo(SupplyKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

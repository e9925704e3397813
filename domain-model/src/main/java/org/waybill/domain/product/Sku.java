package org.waybill.domain.product;

/** Names a stock keeping unit. */
public record Sku(String value) implements Comparable<Sku> {

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

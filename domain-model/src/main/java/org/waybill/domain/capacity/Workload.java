package org.waybill.domain.capacity;

/** Work: so many orders with so many units. */
public record Workload(long orders, long units) {

    /** No work. */
    public static final Workload NONE = new Workload(0, 0);

    /** Both together. */
    public Workload plus(Workload other) {
        return new Workload(orders + other.orders, units + other.units);
    }

    /** What is left of this without the other, never less than nothing. */
    public Workload without(Workload other) {
        return new Workload(Math.max(0, orders - other.orders), Math.max(0, units - other.units));
    }

    /** As much of this as the other is at most. */
    public Workload atMost(Workload other) {
        return new Workload(Math.min(orders, other.orders), Math.min(units, other.units));
    }
}

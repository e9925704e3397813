package org.waybill.domain.sourcing.optimum;

/**
 * What a cost is made of; all in micros.
 *
 * @param parcel the carrier's price
 * @param lateness for days after the promise
 * @param carbon grams emitted, at the price of carbon
 * @param handling of shipments
 * @param labor of units
 * @param split for every shipment but the first
 * @param scarcity shadow prices of stock and capacity
 * @param markdown what is saved; never above zero
 */
public record CostParts(
        long parcel,
        long lateness,
        long carbon,
        long handling,
        long labor,
        long split,
        long scarcity,
        long markdown) {

    /** Nothing. */
    public static final CostParts NONE = new CostParts(0, 0, 0, 0, 0, 0, 0, 0);

    /** All of it. */
    public long total() {
        return parcel + lateness + carbon + handling + labor + split + scarcity + markdown;
    }

    /** Both. */
    public CostParts plus(CostParts other) {
        return new CostParts(
                parcel + other.parcel,
                lateness + other.lateness,
                carbon + other.carbon,
                handling + other.handling,
                labor + other.labor,
                split + other.split,
                scarcity + other.scarcity,
                markdown + other.markdown);
    }
}

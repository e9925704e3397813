package org.waybill.domain.routing;

/**
 * What costs count, in permille of what they are, or in minor units.
 *
 * @param parcels permille of carriers' prices
 * @param handling permille of the handling of a shipment
 * @param labor permille of the labor of units
 * @param markdown permille of what is saved where a unit need not be marked down
 * @param scarcity permille of the shadow prices of stock and capacity
 * @param split minor units for each shipment but the first
 * @param day minor units for each day until a shipment is delivered
 * @param kilometre minor units for each kilometre of a shipment
 * @param carbonTonne minor units for a tonne emitted
 * @param workload minor units for a shipment from a location whose day is full; in proportion where
 *     it is not
 * @param lastUnit minor units for taking all that a location has of a SKU; in proportion for less
 */
public record Weights(
        int parcels,
        int handling,
        int labor,
        int markdown,
        int scarcity,
        long split,
        long day,
        long kilometre,
        long carbonTonne,
        long workload,
        long lastUnit) {

    /** What things cost, nothing else. */
    public static final Weights PLAIN = new Weights(1000, 1000, 1000, 1000, 1000, 0, 0, 0, 0, 0, 0);
}

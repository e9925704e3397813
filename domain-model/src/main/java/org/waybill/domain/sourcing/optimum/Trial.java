package org.waybill.domain.sourcing.optimum;

/** Whether some copies may be one shipment of a location, and what it costs. */
final class Trial {

    private final Network network;
    private final Items items;

    Trial(Network network) {
        this.network = network;
        this.items = network.items;
    }

    /** Its key; {@link Key#NONE} if it is not possible. */
    long key(int location, int[] copies) {
        long grams = 0;
        long units = 0;
        long value = 0;
        long hazmat = 0;
        long key = network.opening[location];
        boolean whole = true;
        for (int item = 0; item < copies.length; item++) {
            int count = copies[item];
            whole &= count == items.copies[item];
            if (count > 0) {
                grams += count * items.grams[item];
                units += (long) count * items.units[item];
                value += count * items.value[item];
                hazmat |= items.hazmat[item];
                key += count * network.unit[location][item];
            }
        }
        boolean possible =
                units <= network.room[location]
                        && (whole || network.problem.policy().allowsPart(value))
                        && items.hazards.together(hazmat)
                        && enough(location, copies);
        long carrier = possible ? network.rates[location].best(grams, hazmat) : Key.NONE;
        return carrier == Key.NONE ? Key.NONE : key + carrier;
    }

    /** Each item by itself can be had; not so perhaps those that need the same SKU. */
    private boolean enough(int location, int[] copies) {
        for (int sku : items.shared) {
            long need = 0;
            for (int item = 0; item < copies.length; item++) {
                need += copies[item] * items.need[item][sku];
            }
            if (need > network.stock[location][sku]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a location is able to give so many copies of each item, as far as each by itself. */
    boolean able(int location, int[] copies) {
        for (int item = 0; item < copies.length; item++) {
            if (copies[item] > network.able[location][item]) {
                return false;
            }
        }
        return true;
    }
}

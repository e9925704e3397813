package org.waybill.domain.sourcing.optimum;

/** What locations have been given to do so far. Whatever is put there can be taken back. */
final class Load {

    /** Locations that have something, in the order in which they were given the first of it. */
    final int[] open;

    int opened;

    /** By location and item. */
    final int[][] copies;

    final long[] grams;
    final long[] hazmat;
    private final Network network;
    private final long[][] stock;
    private final long[] room;
    private final int[] pieces;

    Load(Network network) {
        this.network = network;
        open = new int[network.mostShipments];
        copies = new int[network.count][network.items.count];
        grams = new long[network.count];
        hazmat = new long[network.count];
        pieces = new int[network.count];
        room = network.room.clone();
        stock = new long[network.count][];
        for (int i = 0; i < stock.length; i++) {
            stock[i] = network.stock[i].clone();
        }
    }

    boolean isOpen(int location) {
        return pieces[location] > 0;
    }

    int slots() {
        return network.mostShipments - opened;
    }

    /** Copies of an item that a location could take on, as far as stock and room go. */
    int most(int location, int item, int wanted) {
        var items = network.items;
        if (network.able[location][item] == 0
                || !items.hazards.together(hazmat[location] | items.hazmat[item])) {
            return 0;
        }
        long most = Math.min(wanted, room[location] / items.units[item]);
        most = Math.min(most, network.able[location][item]);
        for (int sku = 0; sku < items.skus.length; sku++) {
            long need = items.need[item][sku];
            if (need > 0) {
                most = Math.min(most, stock[location][sku] / need);
            }
        }
        return (int) most;
    }

    void put(int location, int item, int count) {
        if (pieces[location] == 0) {
            open[opened] = location;
            opened++;
        }
        pieces[location]++;
        hazmat[location] |= network.items.hazmat[item];
        shift(location, item, count);
    }

    /**
     * Takes back what was put last.
     *
     * @param before the location's hazmat classes before
     */
    void takeBack(int location, int item, int count, long before) {
        shift(location, item, -count);
        hazmat[location] = before;
        pieces[location]--;
        if (pieces[location] == 0) {
            opened--;
        }
    }

    private void shift(int location, int item, int count) {
        var items = network.items;
        copies[location][item] += count;
        grams[location] += count * items.grams[item];
        room[location] -= (long) count * items.units[item];
        for (int sku = 0; sku < items.skus.length; sku++) {
            stock[location][sku] -= count * items.need[item][sku];
        }
    }
}

package org.waybill.domain.sourcing.optimum;

/** Finds the shipments that can be in a plan that costs no more than some other plan. */
final class ColumnSearch {

    private final Network network;
    private final Rough rough;
    private final Trial trial;
    private final Basket basket;
    private final int all;
    private final Looks looks;
    private final Columns columns = new Columns();

    ColumnSearch(Network network, Rough rough, Trial trial, States states, Looks looks) {
        this.network = network;
        this.rough = rough;
        this.trial = trial;
        this.basket = new Basket(states);
        this.all = states.all;
        this.looks = looks;
    }

    /**
     * Those, by location.
     *
     * @param within what the other plan costs
     * @param banned a location that may not be used; negative for none
     */
    Columns of(long within, int banned) {
        long rest = rough.opening + rough.copies(network.items.copies);
        for (int location = 0; location < network.count; location++) {
            if (location != banned) {
                look(location, within, within - rough.opening(location) - rest);
            }
        }
        return columns;
    }

    /**
     * Looks at a location.
     *
     * @param purse what it may cost more than the least that copies cost anywhere, if there is
     *     another shipment
     */
    private void look(int location, long within, long purse) {
        if (trial.able(location, network.items.copies)) {
            add(location, all, network.items.copies, within);
        }
        if (purse < 0 || network.mostShipments == 1) {
            return;
        }
        basket.at(location, network, rough, purse);
        long seen = 1;
        while (basket.next()) {
            seen++;
            if (basket.part != all) {
                add(location, basket.part, basket.copies, within);
            }
        }
        looks.add(seen);
    }

    private void add(int location, int part, int[] copies, long within) {
        long key = trial.key(location, copies);
        if (key == Key.NONE) {
            return;
        }
        long rest = part == all ? 0 : rough.opening + rest(copies);
        if (key + rest <= within) {
            columns.add(location, part, key);
        }
    }

    /** The least that all other copies cost. */
    private long rest(int[] copies) {
        long sum = 0;
        for (int item = 0; item < copies.length; item++) {
            sum += (network.items.copies[item] - copies[item]) * rough.least[item];
        }
        return sum;
    }

    /** How many there are at most. */
    static long most(Network network) {
        long most = 0;
        for (var able : network.able) {
            long states = 1;
            for (int copies : able) {
                states = Range.times(states, copies + 1L);
            }
            most = Range.plus(most, states);
        }
        return most;
    }
}

package org.waybill.domain.sourcing.optimum;

/** Finds the shipments that can be in a plan that costs no more than some other plan. */
final class ColumnSearch {

    private final Network network;
    private final Rough rough;
    private final DualPrices prices;
    private final Trial trial;
    private final Basket basket;
    private final int all;
    private final Looks looks;
    private final Columns columns = new Columns();

    ColumnSearch(Network network, Rough rough, DualPrices prices, States states, Looks looks) {
        this.network = network;
        this.rough = rough;
        this.prices = prices;
        this.trial = new Trial(network);
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
        long gap = within - prices.order();
        for (int location = 0; location < network.count; location++) {
            if (location != banned) {
                look(location, within, gap - prices.slack[location]);
            }
        }
        return columns;
    }

    /**
     * Looks at a location.
     *
     * @param purse what may be spent beyond the part that costs it least
     */
    private void look(int location, long within, long purse) {
        if (trial.able(location, network.items.copies)) {
            add(location, all, network.items.copies, within);
        }
        if (purse < 0 || network.mostShipments == 1) {
            return;
        }
        basket.at(location, network, rough, prices, purse);
        long seen = 0;
        do {
            seen++;
            if (basket.part != all && basket.part != 0) {
                add(location, basket.part, basket.copies, within);
            }
        } while (basket.next());
        looks.add(seen);
    }

    private void add(int location, int part, int[] copies, long within) {
        long key = trial.key(location, copies);
        if (key == Key.NONE) {
            return;
        }
        long bound = key + prices.rest(copies);
        if (bound <= within) {
            columns.add(location, part, key, bound);
        }
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

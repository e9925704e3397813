package org.waybill.domain.sourcing.optimum;

/**
 * A price for a copy of each item such that no shipment of any location costs less than its copies
 * at these prices. So no plan costs less than the order at these prices, and no plan with a
 * shipment costs less than that shipment and everything else at these prices.
 *
 * <p>They are found by dual ascent, as for the location of facilities: every price starts at what
 * the item costs at its cheapest location, and rises in turns, each time to what it costs at the
 * next location, as long as every location's opening pays for what its copies would save.
 */
final class DualPrices {

    /** By item. */
    final long[] price;

    /** What is left of each location's opening. Never negative. */
    final long[] slack;

    private final Network network;
    private final Rough rough;

    DualPrices(Network network, Rough rough) {
        this.network = network;
        this.rough = rough;
        price = rough.least.clone();
        slack = new long[network.count];
        for (int location = 0; location < slack.length; location++) {
            slack[location] = rough.opening(location);
        }
        boolean rising = true;
        while (rising) {
            rising = false;
            for (int item = 0; item < price.length; item++) {
                rising |= raise(item);
            }
        }
    }

    /** Raises a price by a step; false if it cannot be raised. */
    private boolean raise(int item) {
        long next = Key.NONE;
        long room = Key.NONE;
        for (int location = 0; location < slack.length; location++) {
            int able = network.able[location][item];
            if (able > 0) {
                long unit = rough.unit(location, item);
                if (unit > price[item]) {
                    next = Math.min(next, unit);
                } else {
                    room = Math.min(room, slack[location] / able);
                }
            }
        }
        long step = room == Key.NONE ? 0 : Math.min(room, next - price[item]);
        if (step > 0) {
            pay(item, step);
        }
        return step > 0;
    }

    private void pay(int item, long step) {
        for (int location = 0; location < slack.length; location++) {
            if (rough.unit(location, item) <= price[item]) {
                slack[location] -= network.able[location][item] * step;
            }
        }
        price[item] += step;
    }

    /** The whole order at these prices: no plan costs less. */
    long order() {
        long sum = 0;
        for (int item = 0; item < price.length; item++) {
            sum += network.items.copies[item] * price[item];
        }
        return sum;
    }

    /** What is left of an order without some copies, at these prices. */
    long rest(int[] copies) {
        long sum = 0;
        for (int item = 0; item < price.length; item++) {
            sum += (network.items.copies[item] - copies[item]) * price[item];
        }
        return sum;
    }
}

package org.waybill.domain.sourcing.optimum;

/**
 * Walks through the parts of an order that a location could give, and leaves out those that cost
 * too much more than what they are worth at dual prices. It starts at the part that costs least in
 * this sense, all of what is cheap and nothing of what is dear, and pays from a purse for what
 * departs from it.
 */
final class Basket {

    /** The number of the part it is at. */
    int part;

    /** Copies by item. */
    final int[] copies;

    private final int[] stride;
    private final int[] start;
    private final int[] end;
    private final long[] price;
    private long purse;

    Basket(States states) {
        stride = states.stride;
        copies = new int[stride.length];
        start = new int[stride.length];
        end = new int[stride.length];
        price = new long[stride.length];
    }

    /** Starts at the part that costs least. */
    void at(int location, Network network, Rough rough, DualPrices prices, long money) {
        purse = money;
        part = 0;
        for (int item = 0; item < price.length; item++) {
            long dearer = rough.unit(location, item) - prices.price[item];
            int able = network.able[location][item];
            start[item] = dearer < 0 ? able : 0;
            end[item] = able - start[item];
            price[item] = Math.abs(dearer);
            copies[item] = start[item];
            part += copies[item] * stride[item];
        }
    }

    /** Goes to the next part; false if it was at the last. */
    boolean next() {
        for (int i = 0; i < copies.length; i++) {
            if (copies[i] != end[i] && price[i] <= purse) {
                int step = end[i] > start[i] ? 1 : -1;
                copies[i] += step;
                part += step * stride[i];
                purse -= price[i];
                return true;
            }
            purse += Math.abs(copies[i] - start[i]) * price[i];
            part += (start[i] - copies[i]) * stride[i];
            copies[i] = start[i];
        }
        return false;
    }
}

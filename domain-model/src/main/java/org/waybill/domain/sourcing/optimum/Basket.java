package org.waybill.domain.sourcing.optimum;

import java.util.Arrays;

/**
 * Walks through the parts of an order that a location could give, like a {@link Box}, and leaves out
 * those that cost more than a purse holds. Prices are never negative.
 */
final class Basket {

    /** The number of the part it is at. */
    int part;

    /** Copies by item. */
    final int[] copies;

    private final int[] stride;
    private final long[] price;
    private int[] most;
    private long purse;

    Basket(States states) {
        stride = states.stride;
        copies = new int[stride.length];
        price = new long[stride.length];
        most = copies;
    }

    /** Starts at nothing. */
    void at(int location, Network network, Rough rough, long money) {
        most = network.able[location];
        purse = money;
        part = 0;
        Arrays.fill(copies, 0);
        for (int item = 0; item < price.length; item++) {
            price[item] = rough.unit(location, item) - rough.least[item];
        }
    }

    /** Goes to the next part; false if it was at the last. */
    boolean next() {
        for (int i = 0; i < copies.length; i++) {
            if (copies[i] < most[i] && price[i] <= purse) {
                copies[i]++;
                part += stride[i];
                purse -= price[i];
                return true;
            }
            purse += copies[i] * price[i];
            part -= copies[i] * stride[i];
            copies[i] = 0;
        }
        return false;
    }
}

package org.waybill.domain.sourcing.optimum;

import java.util.Arrays;

/**
 * Walks through all states from nothing up to some copies of each item, the copies of the first
 * item changing fastest. It is used again and again, since everything else turns round it.
 */
final class Box {

    /** The number of the state it is at. */
    int state;

    /** Copies by item. */
    final int[] copies;

    private final int[] stride;
    private final int[] least;
    private final int[] most;

    Box(States states) {
        stride = states.stride;
        copies = new int[stride.length];
        least = new int[stride.length];
        most = new int[stride.length];
    }

    /** Starts at nothing. */
    void upTo(int[] limits) {
        System.arraycopy(limits, 0, most, 0, most.length);
        Arrays.fill(least, 0);
        Arrays.fill(copies, 0);
        state = 0;
    }

    /** Starts at a copy of the first item that there is any of; that one stays. */
    void withFirstUpTo(int[] limits) {
        upTo(limits);
        int first = 0;
        while (most[first] == 0) {
            first++;
        }
        least[first] = 1;
        copies[first] = 1;
        state = stride[first];
    }

    /** Goes to the next state; false if it was at the last. */
    boolean next() {
        for (int i = 0; i < copies.length; i++) {
            if (copies[i] < most[i]) {
                copies[i]++;
                state += stride[i];
                return true;
            }
            state -= (copies[i] - least[i]) * stride[i];
            copies[i] = least[i];
        }
        return false;
    }
}

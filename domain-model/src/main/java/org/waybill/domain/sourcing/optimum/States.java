package org.waybill.domain.sourcing.optimum;

/**
 * How much of an order is left, as a number: the copies of each item are its digits. The state of
 * nothing left is 0; a state less some copies is the difference of their numbers.
 */
final class States {

    /** What a copy of each item counts for. */
    final int[] stride;

    /** The whole order. */
    final int all;

    /** Copies of all items together. */
    final int most;

    private final int[] radix;

    States(Items items) {
        radix = new int[items.count];
        stride = new int[items.count];
        int next = 1;
        for (int i = 0; i < radix.length; i++) {
            radix[i] = items.copies[i] + 1;
            stride[i] = next;
            next *= radix[i];
        }
        all = next - 1;
        most = items.totalCopies;
    }

    int count() {
        return all + 1;
    }

    /** Copies by item in a state. */
    void copies(int state, int[] into) {
        for (int i = 0; i < radix.length; i++) {
            into[i] = state / stride[i] % radix[i];
        }
    }

    /** Whether some copies are a part of what is left. */
    boolean contains(int state, int part) {
        for (int i = 0; i < radix.length; i++) {
            if (part / stride[i] % radix[i] > state / stride[i] % radix[i]) {
                return false;
            }
        }
        return true;
    }

    /** How many parts a state has, nothing and all of it included. */
    long parts(int state) {
        long parts = 1;
        for (int i = 0; i < radix.length; i++) {
            parts *= 1 + state / stride[i] % radix[i];
        }
        return parts;
    }

    /** How many states an order has; many more than can be looked at count as that. */
    static long count(Items items) {
        long states = 1;
        for (int copies : items.copies) {
            states = Range.times(states, copies + 1L);
        }
        return states;
    }

    /** How many pairs of a state and a part of it there are. */
    static long pairs(Items items) {
        long pairs = 1;
        for (int copies : items.copies) {
            pairs = Range.times(pairs, (copies + 1L) * (copies + 2L) / 2);
        }
        return pairs;
    }
}

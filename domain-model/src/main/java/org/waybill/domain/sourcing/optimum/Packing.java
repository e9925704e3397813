package org.waybill.domain.sourcing.optimum;

/**
 * States with each item's copies in bits of their own, and a bit between that shows when too many
 * are taken away.
 */
final class Packing {

    private final States states;
    private final int[] shift;
    private final long[] mask;
    private final long guards;
    private final long all;

    Packing(Items items, States states) {
        this.states = states;
        shift = new int[items.count];
        mask = new long[items.count];
        int next = 0;
        long between = 0;
        long whole = 0;
        for (int item = 0; item < items.count; item++) {
            int bits = Integer.SIZE - Integer.numberOfLeadingZeros(items.copies[item]);
            shift[item] = next;
            mask[item] = (1L << bits) - 1;
            whole |= (long) items.copies[item] << next;
            between |= 1L << (next + bits);
            next += bits + 1;
        }
        guards = between;
        all = whole;
    }

    /** The whole order. */
    long all() {
        return all;
    }

    long of(int state) {
        var copies = new int[shift.length];
        states.copies(state, copies);
        long packed = 0;
        for (int item = 0; item < copies.length; item++) {
            packed |= (long) copies[item] << shift[item];
        }
        return packed;
    }

    int[] copies(long packed) {
        var copies = new int[shift.length];
        for (int item = 0; item < copies.length; item++) {
            copies[item] = (int) (packed >>> shift[item] & mask[item]);
        }
        return copies;
    }

    /** Whether there are no more copies in a part than are left. */
    boolean contains(long left, long part) {
        return ((left | guards) - part & guards) == guards;
    }

    /** The first item that there is any of. */
    int first(long packed) {
        int lowest = Long.numberOfTrailingZeros(packed);
        int item = 0;
        while (item + 1 < shift.length && shift[item + 1] <= lowest) {
            item++;
        }
        return item;
    }
}

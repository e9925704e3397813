package org.waybill.domain.sourcing.foresight;

import java.util.Arrays;

/** What is bidden for positions. */
final class BidBook implements Appraisal.Bids {

    private final int[] counts;
    private int[] position;
    private long[] micros;
    private int size;

    BidBook(int positions, int expected) {
        counts = new int[positions + 1];
        position = new int[Math.max(1, expected)];
        micros = new long[position.length];
    }

    @Override
    public void bid(int where, long each, int units) {
        for (int i = 0; i < units; i++) {
            if (size == position.length) {
                position = Arrays.copyOf(position, 2 * size);
                micros = Arrays.copyOf(micros, 2 * size);
            }
            position[size] = where;
            micros[size] = each;
            counts[where + 1]++;
            size++;
        }
    }

    /**
     * What the last unit of each position is worth: the lowest bid that can be served. Of what is
     * not there, the highest bid.
     */
    long[] worth(long[] supply) {
        var from = counts.clone();
        Arrays.parallelPrefix(from, Integer::sum);
        var next = from.clone();
        var sorted = new long[size];
        for (int i = 0; i < size; i++) {
            sorted[next[position[i]]++] = micros[i];
        }
        var worth = new long[supply.length];
        for (int i = 0; i < worth.length; i++) {
            int bids = from[i + 1] - from[i];
            if (bids >= Math.max(1, supply[i])) {
                Arrays.sort(sorted, from[i], from[i + 1]);
                worth[i] = sorted[from[i + 1] - (int) Math.max(1, supply[i])];
            }
        }
        return worth;
    }
}

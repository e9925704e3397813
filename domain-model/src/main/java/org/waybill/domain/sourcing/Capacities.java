package org.waybill.domain.sourcing;

import java.util.Arrays;
import java.util.List;

/**
 * How much of each line locations could give at most, each line for itself. Where lines need the
 * same SKU they can give less together, never more.
 *
 * @param asked units by line
 * @param able units by location and line
 * @param most units by first location, number of locations and line: what the ablest of the
 *     locations from the first one on could give
 */
record Capacities(long[] asked, long[][] able, long[][][] most) {

    static Capacities of(List<LineDemand> demands, List<Candidate> locations) {
        var asked = demands.stream().mapToLong(LineDemand::quantity).toArray();
        var able = new long[locations.size()][demands.size()];
        for (int i = 0; i < able.length; i++) {
            for (int line = 0; line < asked.length; line++) {
                able[i][line] = Allocation.able(demands.get(line), locations.get(i));
            }
        }
        var most = new long[able.length][][];
        for (int from = 0; from < able.length; from++) {
            most[from] = most(able, from, asked.length);
        }
        return new Capacities(asked, able, most);
    }

    private static long[][] most(long[][] able, int from, int lines) {
        int locations = able.length - from;
        var sums = new long[locations + 1][lines];
        for (int line = 0; line < lines; line++) {
            int column = line;
            var ablest = Arrays.stream(able, from, able.length).mapToLong(a -> a[column]).toArray();
            Arrays.sort(ablest);
            for (int count = 1; count <= locations; count++) {
                sums[count][line] = sums[count - 1][line] + ablest[locations - count];
            }
        }
        return sums;
    }

    /** Whether so many more locations, from one on, could make it enough. */
    boolean enough(long[] soFar, int from, int count) {
        for (int line = 0; line < asked.length; line++) {
            if (soFar[line] + most[from][count][line] < asked[line]) {
                return false;
            }
        }
        return true;
    }

    /** With another location. */
    long[] plus(long[] soFar, int location) {
        var sum = soFar.clone();
        for (int line = 0; line < sum.length; line++) {
            sum[line] += able[location][line];
        }
        return sum;
    }
}

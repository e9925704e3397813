package org.waybill.benchmark.simulation;

import java.util.Arrays;

/**
 * An order of the web shop.
 *
 * @param number counts up
 * @param lastDay on which all of it has to be delivered, counted from its own
 * @param articles one for each line
 * @param units of each line
 */
record Order(int number, int day, int city, int lastDay, int[] articles, int[] units) {

    int allUnits() {
        return Arrays.stream(units).sum();
    }
}

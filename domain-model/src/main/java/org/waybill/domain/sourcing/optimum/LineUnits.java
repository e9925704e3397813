package org.waybill.domain.sourcing.optimum;

import java.util.Arrays;

/** Copies of items as units of lines. Of lines that are alike, the earlier come first. */
final class LineUnits {

    private LineUnits() {}

    /** By shipment and line, from copies by shipment and item. */
    static int[][] of(Items items, int[][] copies) {
        var units = new int[copies.length][items.lines.length];
        var given = new int[items.lines.length];
        for (int shipment = 0; shipment < copies.length; shipment++) {
            for (int item = 0; item < items.count; item++) {
                add(items, item, copies[shipment][item], given, units[shipment]);
            }
        }
        return units;
    }

    /**
     * Adds copies of an item to a shipment.
     *
     * @param given units by line that shipments have so far
     * @param units of the shipment, by line
     */
    static void add(Items items, int item, int copies, int[] given, int[] units) {
        int left = copies;
        for (int line : items.item(item).lines()) {
            int open = items.lines[line].units() - given[line];
            int now = items.item(item).loose() ? Math.min(left, open) : copies * open;
            units[line] += now;
            given[line] += now;
            left -= now;
        }
    }

    /** More units of earlier lines in earlier shipments come first. */
    static int compare(int[][] one, int[][] other) {
        for (int shipment = 0; shipment < one.length; shipment++) {
            int by = Arrays.compare(other[shipment], one[shipment]);
            if (by != 0) {
                return by;
            }
        }
        return 0;
    }
}

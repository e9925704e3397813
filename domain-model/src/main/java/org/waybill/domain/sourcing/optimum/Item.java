package org.waybill.domain.sourcing.optimum;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;

/**
 * What is placed as one. Loose: a unit of any of some lines that are alike. Otherwise: some lines,
 * whole.
 *
 * @param lines places of its lines, in order
 * @param loose whether a copy is a unit of one of the lines, or all units of all of them
 * @param copies how many of it the order needs
 * @param units lines' units in a copy
 * @param grams weight of a copy
 * @param value of a copy, in minor units
 * @param hazmat classes of a copy, as bits
 * @param need units of stock in a copy, by SKU
 */
record Item(
        List<Integer> lines,
        boolean loose,
        int copies,
        int units,
        long grams,
        long value,
        long hazmat,
        Map<Sku, Long> need) {

    static Item loose(List<Integer> places, Demand[] lines, Hazards hazards) {
        int copies = 0;
        for (int place : places) {
            copies += lines[place].units();
        }
        var one = lines[places.getFirst()];
        long hazmat = hazards.bit(one.hazmat());
        return new Item(
                places,
                true,
                copies,
                1,
                one.grams(),
                one.value(),
                hazmat,
                need(one.requirements()));
    }

    static Item whole(List<Integer> places, Demand[] lines, Hazards hazards) {
        int units = 0;
        long grams = 0;
        long value = 0;
        long hazmat = 0;
        var need = new TreeMap<Sku, Long>();
        for (int place : places) {
            var line = lines[place];
            int times = line.units();
            units += times;
            grams += times * line.grams();
            value += times * line.value();
            hazmat |= hazards.bit(line.hazmat());
            need(line.requirements()).forEach((sku, n) -> need.merge(sku, n * times, Long::sum));
        }
        return new Item(places, false, 1, units, grams, value, hazmat, need);
    }

    private static Map<Sku, Long> need(List<Component> requirements) {
        var need = new TreeMap<Sku, Long>();
        requirements.forEach(one -> need.merge(one.sku(), (long) one.quantity(), Long::sum));
        return need;
    }
}

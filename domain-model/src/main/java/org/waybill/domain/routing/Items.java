package org.waybill.domain.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What of an order can be taken or left: groups and lines that come whole, and single units. */
final class Items {

    private Items() {}

    /**
     * Lines of a group, or one line.
     *
     * @param most units of the line that may be taken, from 0 on; 1 where it comes whole
     */
    record Item(List<Want> demands, int most) {

        /** With so many units; all of them where it comes whole. */
        List<Want> units(int count) {
            if (most == 1) {
                return demands;
            }
            return List.of(demands.getFirst().times(count));
        }
    }

    /** In order of the lines. */
    static List<Item> of(List<Want> demands) {
        var groups = new LinkedHashMap<String, List<Want>>();
        for (var demand : demands) {
            var name = demand.group() == null ? "\0" + demand.line() : demand.group();
            groups.computeIfAbsent(name, key -> new ArrayList<>()).add(demand);
        }
        return groups.values().stream().map(Items::item).toList();
    }

    private static Item item(List<Want> demands) {
        var first = demands.getFirst();
        boolean whole = first.group() != null || !first.splittable();
        return new Item(demands, whole ? 1 : first.units());
    }
}

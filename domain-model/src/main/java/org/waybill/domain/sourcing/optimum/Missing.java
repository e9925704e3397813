package org.waybill.domain.sourcing.optimum;

import java.util.ArrayList;
import java.util.List;
import org.waybill.domain.order.LineId;

/** Which lines all locations together do not have enough of, each line by itself. */
final class Missing {

    private Missing() {}

    /** Those lines, by id; of a group that comes whole, all. */
    static List<LineId> lines(Network network) {
        var items = network.items;
        var missing = new ArrayList<LineId>();
        for (int item = 0; item < items.count; item++) {
            long copies = 0;
            for (var able : network.able) {
                copies += able[item];
            }
            for (int line : items.item(item).lines()) {
                int units = items.item(item).loose() ? items.lines[line].units() : 1;
                if (copies < units) {
                    missing.add(items.lines[line].line());
                }
            }
        }
        missing.sort(null);
        return missing;
    }
}

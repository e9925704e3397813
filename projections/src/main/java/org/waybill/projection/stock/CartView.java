package org.waybill.projection.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Availability;

/**
 * Whether a channel may promise some lines together. What several lines and kits take of one SKU is
 * added up first.
 *
 * @param promisable whether all of it may be promised
 * @param shortages of the SKUs that are counted, those that lack units for what is asked
 */
public record CartView(boolean promisable, List<Line> lines, List<Shortage> shortages) {

    /** Units of a SKU, on a line. */
    public record Wanted(String line, String sku, long quantity) {}

    /**
     * A line.
     *
     * @param promisable whether nothing that it needs is short
     * @param withinLimits whether one order may ask for so many, with all other lines of the SKU
     */
    public record Line(
            String line, String sku, long quantity, boolean promisable, boolean withinLimits) {}

    /** A SKU of which the lines ask for more than may be promised. */
    public record Shortage(String sku, long asked, long available, long missing) {}

    static CartView of(Shelf shelf, List<Wanted> wanted) {
        var asked = new HashMap<Sku, Long>();
        var needed = new LinkedHashMap<Sku, Long>();
        for (var line : wanted) {
            asked.merge(new Sku(line.sku()), line.quantity(), Long::sum);
            for (var part : parts(shelf, line)) {
                needed.merge(part.sku(), line.quantity() * part.quantity(), Long::sum);
            }
        }
        var shortages = shortages(shelf, needed);
        var lines = new ArrayList<Line>();
        for (var line : wanted) {
            boolean enough =
                    parts(shelf, line).stream().noneMatch(part -> isShort(shortages, part));
            var product = shelf.product(new Sku(line.sku()));
            long all = asked.getOrDefault(new Sku(line.sku()), 0L);
            boolean within = product == null || product.ordersOf(all);
            lines.add(new Line(line.line(), line.sku(), line.quantity(), enough && within, within));
        }
        boolean all = lines.stream().allMatch(Line::promisable);
        return new CartView(all, List.copyOf(lines), shortages);
    }

    private static List<Component> parts(Shelf shelf, Wanted line) {
        var sku = new Sku(line.sku());
        var product = shelf.product(sku);
        return product == null ? List.of(new Component(sku, 1)) : product.requirements(sku);
    }

    private static List<Shortage> shortages(Shelf shelf, Map<Sku, Long> needed) {
        var shortages = new ArrayList<Shortage>();
        needed.forEach(
                (sku, units) -> {
                    Availability sum = shelf.single(sku);
                    if (!sum.unlimited() && sum.available() < units) {
                        shortages.add(
                                new Shortage(
                                        sku.value(),
                                        units,
                                        sum.available(),
                                        units - sum.available()));
                    }
                });
        return List.copyOf(shortages);
    }

    private static boolean isShort(List<Shortage> shortages, Component part) {
        return shortages.stream().anyMatch(each -> each.sku().equals(part.sku().value()));
    }
}

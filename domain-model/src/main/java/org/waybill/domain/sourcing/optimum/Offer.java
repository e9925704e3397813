package org.waybill.domain.sourcing.optimum;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;

/**
 * What a location could do for the order.
 *
 * @param priority between plans of the same cost, the smaller number is taken
 * @param stock units it could give, by SKU
 * @param capacity units of lines it has room for; null if there is no limit
 * @param open whether it may be asked for a shipment at all
 * @param excluded lines it may not be asked for
 * @param refused hazmat classes it does not ship
 * @param services by which it ships
 */
public record Offer(
        LocationId location,
        int priority,
        Map<Sku, Long> stock,
        @Nullable Long capacity,
        boolean open,
        Set<LineId> excluded,
        Set<HazmatClass> refused,
        LocationPrices prices,
        List<Service> services) {

    public Offer {
        stock.values().forEach(u -> Range.within("stock", u, 0, Range.MOST_STOCK));
        if (capacity != null) {
            Range.within("a capacity", capacity, 0, Range.MOST_STOCK);
        }
        var names = services.stream().map(Service::id).collect(Collectors.toSet());
        Range.require(names.size() == services.size(), "%s has two services of one name", location);
        stock = Map.copyOf(stock);
        excluded = Set.copyOf(excluded);
        refused = Set.copyOf(refused);
        services = List.copyOf(services);
    }

    /** One without limits but its stock. */
    public static Offer of(
            LocationId location,
            int priority,
            Map<Sku, Long> stock,
            LocationPrices prices,
            List<Service> services) {
        return new Offer(
                location, priority, stock, null, true, Set.of(), Set.of(), prices, services);
    }
}

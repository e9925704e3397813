package org.waybill.domain.sourcing.optimum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;

/** A location, described step by step. Without prices it does everything for nothing. */
final class Place {

    private final String id;
    private final Map<Sku, Long> stock = new HashMap<>();
    private final Set<LineId> excluded = new HashSet<>();
    private final Set<HazmatClass> refused = new HashSet<>();
    private final List<Service> services = new ArrayList<>();
    private LocationPrices prices = LocationPrices.NONE;
    private int priority;
    private boolean open = true;
    private @Nullable Long room;

    private Place(String id) {
        this.id = id;
    }

    static Place at(String id) {
        return new Place(id);
    }

    Place with(String sku, long units) {
        stock.put(new Sku(sku), units);
        return this;
    }

    Place by(Service... some) {
        services.addAll(List.of(some));
        return this;
    }

    Place at(LocationPrices some) {
        prices = some;
        return this;
    }

    Place priority(int number) {
        priority = number;
        return this;
    }

    Place room(long units) {
        room = units;
        return this;
    }

    Place closed() {
        open = false;
        return this;
    }

    Place excluding(String line) {
        excluded.add(new LineId(line));
        return this;
    }

    Place refusing(HazmatClass kind) {
        refused.add(kind);
        return this;
    }

    Offer offer() {
        return new Offer(
                new LocationId(id),
                priority,
                stock,
                room,
                open,
                excluded,
                refused,
                prices,
                services);
    }
}

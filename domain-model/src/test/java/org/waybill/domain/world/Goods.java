package org.waybill.domain.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.waybill.domain.Money;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.OrderLine;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Eligible;
import org.waybill.domain.stock.Terms;

/** What is sold in the world, and where it lies. */
final class Goods {

    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final ChannelId WEB = new ChannelId("web");
    static final Sku LAMP = new Sku("LAMP");
    static final Sku DESK = new Sku("DESK");
    static final List<Sku> SKUS = List.of(LAMP, DESK);
    static final LocationId SHOP = new LocationId("SHOP");
    static final List<LocationId> LOCATIONS =
            List.of(new LocationId("DC-1"), new LocationId("DC-2"), SHOP);
    static final Terms TERMS =
            Terms.present(WEB, Eligible.only(Set.copyOf(LOCATIONS)), Backorder.NONE, NOW);

    /** A lamp, a desk, a set of one desk and two lamps, and a warranty that nobody counts. */
    private static final List<List<Component>> REQUIREMENTS =
            List.of(
                    List.of(new Component(LAMP, 1)),
                    List.of(new Component(DESK, 1)),
                    List.of(new Component(DESK, 1), new Component(LAMP, 2)),
                    List.of());

    private Goods() {}

    static OrderKey key(int number) {
        return OrderKey.of(String.valueOf(number), WEB);
    }

    static OrderLine line(int number, int kind, int quantity) {
        return new OrderLine(
                new LineId(String.valueOf(number)),
                new Sku("KIND-" + kind % REQUIREMENTS.size()),
                quantity,
                new Money(100, "BRL"),
                REQUIREMENTS.get(kind % REQUIREMENTS.size()));
    }

    /** What so many units of a line take from stock. */
    static Map<Sku, Long> needs(List<Component> requirements, int units) {
        var needs = new TreeMap<Sku, Long>();
        requirements.forEach(c -> needs.merge(c.sku(), (long) c.quantity() * units, Long::sum));
        needs.values().removeIf(quantity -> quantity == 0);
        return needs;
    }
}

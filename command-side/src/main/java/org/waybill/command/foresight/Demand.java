package org.waybill.command.foresight;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.foresight.ForesightSettings;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Destination;
import org.waybill.domain.order.Method;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderEvent.OrderPlaced;
import org.waybill.domain.product.Sku;
import org.waybill.store.EventLog;

/** What was ordered lately, read from the log. Orders that ask for the same are counted as one. */
final class Demand {

    /** What is older than so many events is not read, however few days that is. */
    private static final long MOST_EVENTS = 1_000_000;

    private static final int MOST_BASKETS = 20_000;
    private static final int MOST_UNITS = 1_000;
    private static final int AREA = 2;
    private static final long PERCENT = 10_000;

    /** More than that is not said to the domain: a million of the currency's usual unit. */
    private static final long MOST_LOST = 1_000_000_000_000L;

    private final ForesightSettings settings;
    private final Instant since;
    private final Instant until;
    private final int days;
    private final SortedMap<String, Kind> kinds = new TreeMap<>();
    private final Map<Wanted, Asked> baskets = new HashMap<>();
    private final SortedMap<Sku, Long> units = new TreeMap<>();
    private int orders;

    /**
     * Customers who are served alike.
     *
     * @param to one of them, for all
     */
    record Kind(String id, ChannelId channel, Method method, Destination to) {}

    /**
     * What an order asks for.
     *
     * @param kind of the customers it is sent to; null where it is collected
     * @param at where it is collected; null where it is sent
     */
    record Wanted(@Nullable String kind, @Nullable LocationId at, SortedMap<Sku, Integer> items) {}

    /** How many orders asked for it, and micros that it costs on average to have nothing. */
    record Asked(long orders, long lost) {

        Asked with(long more) {
            return new Asked(orders + 1, (lost * orders + more) / (orders + 1));
        }
    }

    private Demand(ForesightSettings settings, Instant since, Instant until) {
        this.settings = settings;
        this.since = since;
        this.until = until;
        this.days = (int) Math.max(1, Duration.between(since, until).plusHours(23).toDays());
    }

    /** Reads the orders up to a position. */
    static Demand of(EventLog log, ForesightSettings settings, Instant at, long upTo) {
        var wanted = at.minus(Duration.ofDays(settings.lookBackDays()));
        long after = Math.max(log.positionAt(wanted), upTo - MOST_EVENTS);
        var from = after == 0 ? at : log.recordedAt(after).orElse(at);
        var first = log.recordedAt(1).orElse(at);
        var since = after > 0 && from.isAfter(wanted) ? from : later(wanted, first);
        var demand = new Demand(settings, since, at);
        log.replay(
                after,
                upTo,
                Set.of(OrderEvent.class),
                part ->
                        part.events()
                                .forEach(
                                        event -> {
                                            if (event.payload() instanceof OrderPlaced placed) {
                                                demand.add(placed);
                                            }
                                        }));
        return demand;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void add(OrderPlaced order) {
        var currency = order.lines().getFirst().unitPrice().currency();
        if (order.placedAt().isBefore(since)
                || order.placedAt().isAfter(until)
                || !currency.equals(settings.currency())) {
            return;
        }
        var items = new TreeMap<Sku, Integer>();
        long worth = 0;
        for (var line : order.lines()) {
            worth += (long) line.quantity() * line.unitPrice().amount();
            for (var component : line.requirements()) {
                long count = (long) line.quantity() * component.quantity();
                items.merge(component.sku(), (int) Math.min(MOST_UNITS, count), Demand::sum);
            }
        }
        var wanted = wanted(order, items);
        if (wanted == null || items.isEmpty()) {
            return;
        }
        long lost = Math.min(MOST_LOST, worth * settings.lostPercent() * PERCENT);
        var before = baskets.get(wanted);
        if (before != null || baskets.size() < MOST_BASKETS) {
            baskets.put(wanted, (before == null ? new Asked(0, 0) : before).with(lost));
            items.forEach((sku, count) -> units.merge(sku, (long) count, Long::sum));
            orders++;
        }
    }

    private static int sum(int one, int other) {
        return Math.min(MOST_UNITS, one + other);
    }

    private @Nullable Wanted wanted(OrderPlaced order, SortedMap<Sku, Integer> items) {
        if (order.method().collected()) {
            return order.pickupLocation() == null
                    ? null
                    : new Wanted(null, order.pickupLocation(), items);
        }
        var to = order.shipTo();
        if (to == null) {
            return null;
        }
        var code = to.address().postalCode();
        var area = code == null ? "" : code.substring(0, Math.min(AREA, code.length()));
        var kind =
                "%s|%s|%s|%s"
                        .formatted(order.channel(), order.method(), to.address().country(), area);
        kinds.putIfAbsent(kind, new Kind(kind, order.channel(), order.method(), to));
        return new Wanted(kind, null, items);
    }

    /** The days that were looked at. */
    int days() {
        return days;
    }

    /** The orders that were looked at. */
    int orders() {
        return orders;
    }

    /** Customers, by kind. */
    SortedMap<String, Kind> kinds() {
        return kinds;
    }

    /** What was asked for, how often. */
    Map<Wanted, Asked> baskets() {
        return baskets;
    }

    /** Units that were ordered, by SKU. */
    SortedMap<Sku, Long> units() {
        return units;
    }
}

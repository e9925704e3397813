package org.waybill.domain.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;

/** Whether what is kept twice of a SKU's stock agrees: the sums with every promise in them. */
public final class StockSums {

    private final List<Breach> breaches = new ArrayList<>();
    private final Map<LocationId, Long> assigned = new HashMap<>();
    private final Map<ChannelId, Long> preordered = new HashMap<>();
    private long unrouted;
    private long held;

    private StockSums() {}

    /** What is broken in a state; nothing as a rule. */
    public static List<Breach> broken(Stock stock) {
        var sums = new StockSums();
        stock.reservations().forEach(sums::reservation);
        stock.holds().forEach(sums::hold);
        sums.compare(stock);
        return List.copyOf(sums.breaches);
    }

    private void reservation(ReservationKey key, Reservation reservation) {
        unrouted += reservation.unrouted();
        reservation.assigned().forEach((location, units) -> assigned(location, units));
        if (reservation.preordered() != 0) {
            preordered.merge(key.order().channel(), reservation.preordered(), Long::sum);
        }
        if (reservation.unrouted() < 0 || reservation.total() < 1) {
            breaches.add(
                    Breach.network(
                            Invariant.PROMISE,
                            Math.min(reservation.unrouted(), reservation.total()),
                            reservation.unrouted() < 0 ? 0 : 1));
        }
        preordered(reservation.preordered(), reservation.unrouted());
    }

    private void assigned(LocationId location, long units) {
        assigned.merge(location, units, Long::sum);
        if (units < 1) {
            breaches.add(Breach.at(location, Invariant.PROMISE, units, 1));
        }
    }

    private void hold(ReservationKey key, Hold hold) {
        held += hold.quantity();
        if (hold.preordered() != 0) {
            preordered.merge(key.cart().channel(), hold.preordered(), Long::sum);
        }
        if (hold.quantity() < 1) {
            breaches.add(Breach.network(Invariant.PROMISE, hold.quantity(), 1));
        }
        preordered(hold.preordered(), hold.quantity());
    }

    private void preordered(long units, long most) {
        if (units < 0 || units > Math.max(0, most)) {
            breaches.add(
                    Breach.network(
                            Invariant.PROMISE, units, Math.clamp(units, 0L, Math.max(0, most))));
        }
    }

    private void compare(Stock stock) {
        same(Breach.network(Invariant.CONFIRMED_SUM, stock.demand().confirmed(), unrouted));
        same(Breach.network(Invariant.HELD_SUM, stock.demand().held(), held));
        var locations = new TreeSet<>(assigned.keySet());
        locations.addAll(stock.positions().keySet());
        for (var location : locations) {
            long there = assigned.getOrDefault(location, 0L);
            long told = stock.at(location).reserved();
            same(Breach.at(location, Invariant.RESERVED_SUM, told, there));
        }
        var channels = new TreeSet<>(preordered.keySet());
        channels.addAll(stock.policies().keySet());
        for (var channel : channels) {
            var preorder = stock.policyOf(channel).preorder();
            long waiting = preorder == null ? 0 : preorder.waiting();
            long units = preordered.getOrDefault(channel, 0L);
            same(Breach.of(channel, Invariant.PREORDER_SUM, waiting, units));
        }
    }

    private void same(Breach unlessAlike) {
        if (unlessAlike.found() != unlessAlike.limit()) {
            breaches.add(unlessAlike);
        }
    }
}

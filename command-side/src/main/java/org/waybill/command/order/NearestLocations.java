package org.waybill.command.order;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.network.Network;
import org.waybill.domain.location.Geo.Direction;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.OrderEvent.OrderPlaced;

/** Chooses of very many locations those that an order is looked for at first. */
@Component
class NearestLocations {

    /** No more than so many are looked at first, and none is left out where there are no more. */
    static final int FEW = 50;

    /** So many are looked at next. */
    static final int MANY = 500;

    /** Farther than any two points of a sphere of radius 1 are, squared. */
    private static final double UNKNOWN = 5;

    private static final Comparator<Found> NEAREST =
            Comparator.comparingDouble(Found::square).thenComparing(Found::location);

    private final Network network;

    NearestLocations(Network network) {
        this.network = network;
    }

    /**
     * The nearest locations.
     *
     * @param locations by id
     * @param farthest of them; those left out are no nearer. Null where nobody is left out who is
     *     not out of the question
     */
    record Nearest(List<LocationId> locations, @Nullable LocationId farthest) {}

    private record Found(LocationId location, double square) {}

    /**
     * The nearest that can do an order's method for its channel; all of them if there are no more
     * than so many.
     */
    Nearest of(OrderPlaced order, Collection<LocationId> locations, int most) {
        if (locations.size() <= most) {
            return new Nearest(List.copyOf(locations), null);
        }
        var reach = network.reach(order.order().channel(), order.method());
        var shipTo = order.shipTo();
        var to = shipTo == null || shipTo.geo() == null ? null : shipTo.geo().direction();
        var nearest = new PriorityQueue<>(most + 1, NEAREST.reversed());
        boolean all = true;
        for (var location : asked(order, locations)) {
            var place = reach.place(location);
            if (place.open()) {
                all &= add(nearest, most, new Found(location, square(to, place.direction())));
            }
        }
        var found = nearest.stream().map(Found::location).sorted().toList();
        return new Nearest(found, all ? null : nearest.element().location());
    }

    /** Adds another if it is nearer than the farthest; whether there was room for both. */
    private static boolean add(PriorityQueue<Found> nearest, int most, Found another) {
        if (nearest.size() < most) {
            nearest.add(another);
            return true;
        }
        if (NEAREST.compare(another, nearest.element()) < 0) {
            nearest.remove();
            nearest.add(another);
        }
        return false;
    }

    private static Collection<LocationId> asked(
            OrderPlaced order, Collection<LocationId> locations) {
        var pickup = order.pickupLocation();
        return pickup == null ? locations : List.of(pickup);
    }

    private static double square(@Nullable Direction one, @Nullable Direction other) {
        return one == null || other == null ? UNKNOWN : one.squareTo(other);
    }
}

package org.waybill.command.order;

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
    private static final int MOST = 100;

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

    /** The nearest that can do an order's method for its channel; all of them if they are few. */
    Nearest of(OrderPlaced order, List<LocationId> locations) {
        if (locations.size() <= MOST) {
            return new Nearest(locations, null);
        }
        var reach = network.reach(order.order().channel(), order.method());
        var shipTo = order.shipTo();
        var to = shipTo == null || shipTo.geo() == null ? null : shipTo.geo().direction();
        var nearest = new PriorityQueue<>(MOST + 2, NEAREST.reversed());
        boolean all = true;
        for (var location : asked(order, locations)) {
            var place = reach.place(location);
            if (place.open()) {
                nearest.add(new Found(location, square(to, place.direction())));
            }
            if (nearest.size() > MOST) {
                nearest.remove();
                all = false;
            }
        }
        var found = nearest.stream().map(Found::location).sorted().toList();
        return new Nearest(found, all ? null : nearest.element().location());
    }

    private static List<LocationId> asked(OrderPlaced order, List<LocationId> locations) {
        var pickup = order.pickupLocation();
        return pickup == null ? locations : List.of(pickup);
    }

    private static double square(@Nullable Direction one, @Nullable Direction other) {
        return one == null || other == null ? UNKNOWN : one.squareTo(other);
    }
}

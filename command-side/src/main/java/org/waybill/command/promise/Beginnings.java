package org.waybill.command.promise;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.network.Origins;
import org.waybill.command.promise.StockGlance.Seen;
import org.waybill.domain.capacity.DayRoom;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.promise.Origin;
import org.waybill.domain.promise.Readiness;

/** Says when locations begin with what is asked about, if their days are full or not. */
@Component
class Beginnings {

    private final Origins origins;

    Beginnings(Origins origins) {
        this.origins = origins;
    }

    /**
     * The first room of a location for all units of a cart when it could do the work, else for any;
     * null where its days are not limited, or where it never opens.
     */
    @Nullable DayRoom room(CartView cart, LocationId location, Seen seen) {
        var book = seen.rooms().get(location);
        if (book == null) {
            return null;
        }
        var origin = origin(location, cart.at(), null);
        var ready = Readiness.of(origin, cart.at());
        return ready == null
                ? null
                : DayRoom.forAll(book, origin.calendar().dateOf(ready.from()), cart.units());
    }

    /** A location as goods come from it on the day on which it has room. */
    Origin origin(LocationId location, Instant at, @Nullable DayRoom room) {
        var origin = Objects.requireNonNull(origins.origin(location, at, 0));
        return room == null ? origin : origin.on(room.date());
    }
}

package org.waybill.projection.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.stock.Position;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent;
import org.waybill.store.RecordedEvent;

/** An open ledger: what each place comes to, and the line that follows from an event. */
final class Book {

    private final Map<Place, Position> balances;

    Book(Map<Place, Position> balances) {
        this.balances = new HashMap<>(balances);
    }

    /** The event's line; none where it moves nothing at a location. */
    Optional<Entry> enter(RecordedEvent event) {
        var place = Place.of(event);
        var location = place.location();
        if (location == null) {
            return Optional.empty();
        }
        var before = balances.getOrDefault(place, Position.EMPTY);
        var change = (StockEvent) event.payload();
        var after = after(before, location, change);
        balances.put(place, after);
        long delta = after.onHand() - before.onHand();
        long reservedDelta = after.reserved() - before.reserved();
        var story = Story.of(change);
        if (delta == 0 && reservedDelta == 0 && story.move() == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Entry(event, place.sku(), location, delta, reservedDelta, after, story));
    }

    private static Position after(Position before, LocationId location, StockEvent change) {
        var none = Stock.NONE;
        return new Stock(
                        0,
                        none.positions().plus(location, before),
                        none.policies(),
                        none.holds(),
                        none.reservations(),
                        none.demand(),
                        none.supplies(),
                        none.lots())
                .evolve(change)
                .at(location);
    }
}

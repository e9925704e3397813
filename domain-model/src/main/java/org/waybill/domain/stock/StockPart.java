package org.waybill.domain.stock;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.stock.StockEvent.StockMoved;
import org.waybill.domain.stock.StockEvent.StockSetAside;

/**
 * What of a position a number is about: all that is there, or the units in one state.
 *
 * @param whole whether it is about all of them
 * @param state otherwise, of those in this state; null for those that may be sold
 */
public record StockPart(boolean whole, @Nullable StockState state) {

    /** All that is there, in whatever state. */
    public static final StockPart WHOLE = new StockPart(true, null);

    /** The units in one state; null for those that may be sold. */
    public static StockPart in(@Nullable StockState state) {
        return new StockPart(false, state);
    }

    /** How many units of a position it is about. */
    public long of(Position position) {
        return whole ? position.onHand() : position.in(state);
    }

    /** By how many units an event changes it at a location. */
    public long moved(StockEvent event, LocationId location) {
        long onHand = StockMovement.onHand(event, location);
        if (whole) {
            return onHand;
        }
        if (state != null) {
            return aside(event, location, state);
        }
        long aside = 0;
        for (var each : StockState.values()) {
            aside += aside(event, location, each);
        }
        return onHand - aside;
    }

    private static long aside(StockEvent event, LocationId location, StockState state) {
        return switch (event) {
            case StockMoved e when e.location().equals(location) ->
                    (e.to() == state ? e.quantity() : 0) - (e.from() == state ? e.quantity() : 0);
            case StockSetAside e when e.location().equals(location) && e.state() == state ->
                    e.quantity();
            default -> 0;
        };
    }
}

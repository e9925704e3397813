package org.waybill.projection.lot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotUnits;
import org.waybill.domain.stock.Serial;

/**
 * What an event says of a lot.
 *
 * @param units of how many units
 * @param onHand change of what is on hand at the location
 * @param sellable change of what may be sold there
 * @param allotted change of what is meant for orders there
 * @param terms of units that came in, what is known of their lot
 */
record LotMovement(
        String lot,
        Kind kind,
        @Nullable LocationId location,
        long units,
        long onHand,
        long sellable,
        long allotted,
        @Nullable OrderKey order,
        @Nullable LineId line,
        @Nullable String fulfillment,
        @Nullable String reference,
        @Nullable String reason,
        @Nullable LotArrival terms,
        List<Serial> serials) {

    /** What can happen to units of a lot. */
    enum Kind {
        RECEIVED,
        ADDED,
        REMOVED,
        MOVED,
        ALLOTTED,
        FREED,
        PICKED,
        LEFT,
        SENT,
        ARRIVED,
        NOT_ARRIVED,
        EXPIRED,
        BLOCKED,
        RELEASED
    }

    /** Of units at a location, with nothing changed yet. */
    static LotMovement of(Kind kind, @Nullable LocationId location, LotUnits units) {
        return new LotMovement(
                units.lot().value(),
                kind,
                location,
                units.quantity(),
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                units.serials());
    }

    LotMovement changing(long onHandDelta, long sellableDelta, long allottedDelta) {
        return new LotMovement(
                lot,
                kind,
                location,
                units,
                onHandDelta,
                sellableDelta,
                allottedDelta,
                order,
                line,
                fulfillment,
                reference,
                reason,
                terms,
                serials);
    }

    LotMovement because(@Nullable String why, @Nullable String document) {
        return new LotMovement(
                lot,
                kind,
                location,
                units,
                onHand,
                sellable,
                allotted,
                order,
                line,
                fulfillment,
                document,
                why,
                terms,
                serials);
    }

    LotMovement with(LotArrival arrival) {
        return new LotMovement(
                lot,
                kind,
                location,
                units,
                onHand,
                sellable,
                allotted,
                order,
                line,
                fulfillment,
                reference,
                reason,
                arrival,
                serials);
    }

    LotMovement by(OrderKey key, LineId lineId, @Nullable String work) {
        return new LotMovement(
                lot, kind, location, units, onHand, sellable, allotted, key, lineId, work,
                reference, reason, terms, serials);
    }
}

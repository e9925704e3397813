package org.waybill.domain.stock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.stock.LotChange.LotsAdded;
import org.waybill.domain.stock.LotChange.LotsArrived;
import org.waybill.domain.stock.LotChange.LotsFreed;
import org.waybill.domain.stock.LotChange.LotsLeft;
import org.waybill.domain.stock.LotChange.LotsMoved;
import org.waybill.domain.stock.LotChange.LotsNotArrived;
import org.waybill.domain.stock.LotChange.LotsReceived;
import org.waybill.domain.stock.LotChange.LotsRemoved;
import org.waybill.domain.stock.LotChange.LotsSent;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockConsumed;
import org.waybill.domain.stock.StockEvent.StockCounted;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.domain.stock.StockEvent.SupplyExpected;
import org.waybill.domain.stock.StockEvent.TransferReceived;
import org.waybill.domain.stock.StockEvent.TransferShipped;

/**
 * The lots of the events of one decision. Units that an event tells of are those named, or else
 * those that the event before it told of: what was found damaged is what is written off.
 */
final class LotPages {

    private final List<LotArrival> named;
    private List<LotUnits> last = List.of();

    LotPages(List<LotArrival> named) {
        this.named = named;
    }

    /** What has happened to lots by an event. */
    List<LotChange> following(Stock before, StockEvent event, Stock after) {
        if (event instanceof LotChange) {
            return List.of();
        }
        var changes = new ArrayList<LotChange>();
        var location = event.location();
        if (location != null && !after.at(location).equals(before.at(location))) {
            var was = before.at(location);
            changes.addAll(changes(after.lots(), event, location, was, after.at(location)));
        }
        changes.addAll(LotClaims.following(StockPromises.after(after, changes), event));
        if (event instanceof SupplyExpected supply && supply.quantity() == 0) {
            changes.addAll(notArrived(after.lots(), supply));
        }
        changes.forEach(this::remember);
        return changes;
    }

    private void remember(LotChange change) {
        if (change instanceof LotsFreed freed) {
            last = freed.lots();
        }
    }

    private List<LotChange> changes(
            Lots lots, StockEvent event, LocationId location, Position was, Position is) {
        long delta = is.onHand() - was.onHand();
        if (delta > 0) {
            return came(lots, event, location, delta);
        }
        var fewer = new LinkedHashMap<@Nullable StockState, Long>();
        var more = new LinkedHashMap<@Nullable StockState, Long>();
        compare(null, was, is, fewer, more);
        for (var state : StockState.values()) {
            compare(state, was, is, fewer, more);
        }
        return delta < 0
                ? went(lots, event, location, fewer)
                : moved(lots, event, location, fewer, more);
    }

    private static void compare(
            @Nullable StockState state,
            Position was,
            Position is,
            Map<@Nullable StockState, Long> fewer,
            Map<@Nullable StockState, Long> more) {
        long delta = is.in(state) - was.in(state);
        if (delta < 0) {
            fewer.put(state, -delta);
        }
        if (delta > 0) {
            more.put(state, delta);
        }
    }

    private List<LotChange> came(Lots lots, StockEvent event, LocationId location, long units) {
        if (event instanceof TransferReceived e) {
            return arrivals(lots, e, units);
        }
        var all = named.isEmpty() ? List.of(LotArrival.unknown(units)) : named;
        var arrivals = known(lots, all);
        last = arrivals.stream().map(LotArrival::units).toList();
        return List.of(
                event instanceof StockReceived e
                        ? new LotsReceived(e.sku(), location, arrivals, e.reference())
                        : new LotsAdded(event.sku(), location, arrivals, reason(event)));
    }

    /** What was sent, and what nobody sent. */
    private List<LotChange> arrivals(Lots lots, TransferReceived e, long units) {
        var changes = new ArrayList<LotChange>();
        var landing = LotLanding.of(lots.onTheWay(e.transfer(), e.line()), units, named);
        if (!landing.sent().isEmpty()) {
            changes.add(
                    new LotsArrived(e.sku(), e.transfer(), e.line(), e.location(), landing.sent()));
        }
        var surplus = known(lots, landing.surplus());
        if (!surplus.isEmpty()) {
            changes.add(new LotsAdded(e.sku(), e.location(), surplus, LotsAdded.SURPLUS));
        }
        last = new ArrayList<>(landing.sent());
        surplus.forEach(more -> last.add(more.units()));
        return changes;
    }

    /** With what is known of lots that were there before. */
    private static List<LotArrival> known(Lots lots, List<LotArrival> arrivals) {
        return arrivals.stream()
                .map(
                        one ->
                                lots.terms().containsKey(one.lot())
                                        ? one.with(lots.termsOf(one.lot()))
                                        : one)
                .toList();
    }

    private List<LotChange> went(
            Lots lots,
            StockEvent event,
            LocationId location,
            Map<@Nullable StockState, Long> fewer) {
        if (event instanceof StockConsumed e) {
            return List.of(
                    new LotsLeft(
                            e.sku(),
                            e.order(),
                            e.line(),
                            location,
                            e.fulfillment(),
                            LotClaims.leaving(lots, e)));
        }
        var changes = new ArrayList<LotChange>();
        var left = lots;
        for (var entry : fewer.entrySet()) {
            var state = entry.getKey();
            var some = chosen(left, location, state, entry.getValue());
            var change = gone(event, location, state, some);
            changes.add(change);
            left = left.evolve(change);
        }
        return changes;
    }

    private static LotChange gone(
            StockEvent event,
            LocationId location,
            @Nullable StockState state,
            List<LotUnits> some) {
        return event instanceof TransferShipped e
                ? new LotsSent(e.sku(), e.transfer(), e.line(), location, state, some)
                : new LotsRemoved(event.sku(), location, state, some, reason(event));
    }

    private List<LotChange> moved(
            Lots lots,
            StockEvent event,
            LocationId location,
            Map<@Nullable StockState, Long> fewer,
            Map<@Nullable StockState, Long> more) {
        var changes = new ArrayList<LotChange>();
        fewer.forEach(
                (from, units) ->
                        more.keySet()
                                .forEach(
                                        to -> {
                                            var some = chosen(lots, location, from, units);
                                            last = some;
                                            changes.add(
                                                    new LotsMoved(
                                                            event.sku(), location, from, to, some));
                                        }));
        return changes;
    }

    private List<LotUnits> chosen(
            Lots lots, LocationId location, @Nullable StockState state, long units) {
        var preferred = named.isEmpty() ? last : named.stream().map(LotArrival::units).toList();
        return LotChoice.of(lots, location, state, units, preferred);
    }

    private static List<LotChange> notArrived(Lots lots, SupplyExpected e) {
        var changes = new ArrayList<LotChange>();
        lots.transit()
                .forEach(
                        (key, way) -> {
                            if (key.source().equals(e.source())) {
                                changes.add(
                                        new LotsNotArrived(
                                                e.sku(), e.source(), e.location(), way.lots()));
                            }
                        });
        return changes;
    }

    private static String reason(StockEvent event) {
        if (event instanceof StockAdjusted adjusted) {
            return adjusted.reason().name();
        }
        var reason =
                event instanceof StockCounted
                        ? AdjustmentReason.CYCLE_COUNT
                        : AdjustmentReason.OTHER;
        return reason.name();
    }
}

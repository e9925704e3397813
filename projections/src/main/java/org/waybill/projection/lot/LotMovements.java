package org.waybill.projection.lot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotChange;
import org.waybill.domain.stock.LotChange.LotBlocked;
import org.waybill.domain.stock.LotChange.LotExpired;
import org.waybill.domain.stock.LotChange.LotReleased;
import org.waybill.domain.stock.LotChange.LotsAdded;
import org.waybill.domain.stock.LotChange.LotsAllotted;
import org.waybill.domain.stock.LotChange.LotsArrived;
import org.waybill.domain.stock.LotChange.LotsFreed;
import org.waybill.domain.stock.LotChange.LotsLeft;
import org.waybill.domain.stock.LotChange.LotsMoved;
import org.waybill.domain.stock.LotChange.LotsNotArrived;
import org.waybill.domain.stock.LotChange.LotsPicked;
import org.waybill.domain.stock.LotChange.LotsReceived;
import org.waybill.domain.stock.LotChange.LotsRemoved;
import org.waybill.domain.stock.LotChange.LotsSent;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.LotUnits;
import org.waybill.domain.stock.StockState;
import org.waybill.domain.stock.SupplyKey;
import org.waybill.domain.transfer.TransferId;
import org.waybill.projection.lot.LotMovement.Kind;

/** What events say of lots, lot by lot. */
final class LotMovements {

    private LotMovements() {}

    static List<LotMovement> of(LotChange event) {
        return switch (event) {
            case LotsReceived e -> came(Kind.RECEIVED, e.location(), e.lots(), null, e.reference());
            case LotsAdded e -> came(Kind.ADDED, e.location(), e.lots(), e.reason(), null);
            case LotsRemoved e -> e.lots().stream().map(units -> gone(e, units)).toList();
            case LotsMoved e -> e.lots().stream().map(units -> moved(e, units)).toList();
            case LotsSent e -> e.lots().stream().map(units -> sent(e, units)).toList();
            case LotsArrived e -> e.lots().stream().map(units -> arrived(e, units)).toList();
            case LotsNotArrived e ->
                    e.lots().stream()
                            .map(
                                    units ->
                                            LotMovement.of(Kind.NOT_ARRIVED, e.location(), units)
                                                    .because(null, e.source().value()))
                            .toList();
            case LotExpired e -> List.of(told(Kind.EXPIRED, e.lot(), null));
            case LotBlocked e -> List.of(told(Kind.BLOCKED, e.lot(), e.reason()));
            case LotReleased e -> List.of(told(Kind.RELEASED, e.lot(), e.reason()));
            case LotsAllotted _, LotsFreed _, LotsPicked _, LotsLeft _ -> ofOrder(event);
        };
    }

    private static List<LotMovement> ofOrder(LotChange event) {
        return switch (event) {
            case LotsAllotted e ->
                    e.lots().stream()
                            .map(
                                    units ->
                                            LotMovement.of(Kind.ALLOTTED, e.location(), units)
                                                    .changing(0, 0, units.quantity())
                                                    .by(e.order(), e.line(), null))
                            .toList();
            case LotsFreed e ->
                    e.lots().stream()
                            .map(
                                    units ->
                                            LotMovement.of(Kind.FREED, e.location(), units)
                                                    .changing(0, 0, -units.quantity())
                                                    .by(e.order(), e.line(), null))
                            .toList();
            case LotsPicked e ->
                    e.lots().stream()
                            .map(
                                    units ->
                                            LotMovement.of(Kind.PICKED, e.location(), units)
                                                    .by(e.order(), e.line(), null))
                            .toList();
            case LotsLeft e -> e.lots().stream().map(units -> left(e, units)).toList();
            default -> List.of();
        };
    }

    private static LotMovement left(LotsLeft e, LotUnits units) {
        long gone = -units.quantity();
        return LotMovement.of(Kind.LEFT, e.location(), units)
                .changing(gone, gone, gone)
                .by(e.order(), e.line(), e.fulfillment().value());
    }

    private static List<LotMovement> came(
            Kind kind,
            LocationId location,
            List<LotArrival> lots,
            @Nullable String reason,
            @Nullable String reference) {
        return lots.stream()
                .map(
                        lot ->
                                LotMovement.of(
                                                kind,
                                                location,
                                                new LotUnits(
                                                        lot.lot(), lot.quantity(), lot.serials()))
                                        .changing(lot.quantity(), lot.quantity(), 0)
                                        .because(reason, reference)
                                        .with(lot))
                .toList();
    }

    private static LotMovement gone(LotsRemoved e, LotUnits units) {
        return LotMovement.of(Kind.REMOVED, e.location(), units)
                .changing(-units.quantity(), sellable(e.state(), -units.quantity()), 0)
                .because(e.reason(), null);
    }

    private static LotMovement moved(LotsMoved e, LotUnits units) {
        long sellable = sellable(e.to(), units.quantity()) + sellable(e.from(), -units.quantity());
        var states = StockState.name(e.from()) + " " + StockState.name(e.to());
        return LotMovement.of(Kind.MOVED, e.location(), units)
                .changing(0, sellable, 0)
                .because(states, null);
    }

    private static LotMovement sent(LotsSent e, LotUnits units) {
        return LotMovement.of(Kind.SENT, e.location(), units)
                .changing(-units.quantity(), sellable(e.state(), -units.quantity()), 0)
                .because(null, line(e.transfer(), e.line()));
    }

    private static LotMovement arrived(LotsArrived e, LotUnits units) {
        return LotMovement.of(Kind.ARRIVED, e.location(), units)
                .changing(units.quantity(), units.quantity(), 0)
                .because(null, line(e.transfer(), e.line()));
    }

    private static String line(TransferId transfer, LineId line) {
        return SupplyKey.of(transfer.address(), line).value();
    }

    private static LotMovement told(Kind kind, LotId lot, @Nullable String reason) {
        return LotMovement.of(kind, null, new LotUnits(lot, 0)).because(reason, null);
    }

    private static long sellable(@Nullable StockState state, long units) {
        return state == null ? units : 0;
    }
}

package org.waybill.domain.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.HoldTask.HoldStock;
import org.waybill.domain.stock.LotChange.LotExpired;
import org.waybill.domain.stock.LotChange.LotsAdded;
import org.waybill.domain.stock.LotChange.LotsFreed;
import org.waybill.domain.stock.LotChange.LotsMoved;
import org.waybill.domain.stock.LotTask.ExpireLots;
import org.waybill.domain.stock.LotTask.ReleaseLot;
import org.waybill.domain.stock.StockCommand.AdjustStock;
import org.waybill.domain.stock.StockCommand.MoveStock;
import org.waybill.domain.stock.StockCommand.ReceiveStock;
import org.waybill.domain.stock.StockCommand.ReserveStock;
import org.waybill.domain.stock.StockEvent.StockMoved;
import org.waybill.domain.stock.TransferTask.ReceiveTransferStock;
import org.waybill.domain.stock.TransferTask.ReserveTransferStock;
import org.waybill.domain.stock.TransferTask.ShipTransferStock;

/**
 * Says of what events tell of which lots it is: whatever changes a position, the lots there follow
 * it, state by state, so that they always add up to it.
 */
final class LotBook {

    private final Sku sku;
    private final List<StockEvent> events = new ArrayList<>();
    private Stock state;

    private LotBook(Stock stock, Sku sku) {
        this.state = stock;
        this.sku = sku;
    }

    /**
     * What has to be recorded before a command is looked at: lots whose last day is over are
     * withdrawn before anything is promised.
     */
    static List<StockEvent> due(Stock stock, StockCommand command) {
        var at = instant(command);
        if (at == null || !stock.lots().known()) {
            return List.of();
        }
        var today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        var book = new LotBook(stock, command.sku());
        stock.lots()
                .terms()
                .forEach(
                        (lot, terms) -> {
                            if (terms.due(today)) {
                                book.record(new LotExpired(command.sku(), lot));
                            }
                        });
        book.withdraw();
        return book.events;
    }

    private static @Nullable Instant instant(StockCommand command) {
        return switch (command) {
            case HoldStock c -> c.at();
            case ReserveStock c -> c.at();
            case ReserveTransferStock c -> c.at();
            case ExpireLots c -> c.at();
            case ReleaseLot c -> c.at();
            default -> null;
        };
    }

    /**
     * All events of a decision with those that tell of lots.
     *
     * @param stock before the events
     * @param first what comes before all, and has happened to that stock
     * @param events what the rules of the SKU have decided
     */
    static List<StockEvent> told(
            Stock stock, StockCommand command, List<StockEvent> first, List<StockEvent> events) {
        var named = named(command);
        if (!stock.lots().known() && named.isEmpty()) {
            return events;
        }
        var book = new LotBook(stock, command.sku());
        if (!stock.lots().known()) {
            book.begin();
        }
        var pages = new LotPages(named);
        for (var event : events) {
            var before = book.state;
            book.record(event);
            pages.following(before, event, book.state).forEach(book::record);
        }
        book.withdraw();
        var all = new ArrayList<>(first);
        all.addAll(book.events);
        return all;
    }

    static List<LotArrival> named(StockCommand command) {
        return switch (command) {
            case ReceiveStock c -> c.lots();
            case AdjustStock c -> c.lots();
            case MoveStock c -> c.lots();
            case ShipTransferStock c -> c.lots();
            case ReceiveTransferStock c -> c.lots();
            default -> List.of();
        };
    }

    private void record(StockEvent event) {
        events.add(event);
        state = state.evolve(event);
    }

    /** What was there before anybody spoke of lots is of an unknown one. */
    private void begin() {
        state.positions()
                .forEach(
                        (location, position) -> {
                            if (position.onHand() > 0) {
                                begin(location, position);
                            }
                        });
    }

    private void begin(LocationId location, Position position) {
        var all = List.of(LotArrival.unknown(position.onHand()));
        record(new LotsAdded(sku, location, all, "LOTS_BEGAN"));
        position.aside()
                .forEach(
                        (aside, units) -> {
                            var some = List.of(new LotUnits(LotId.UNKNOWN, units));
                            record(new LotsMoved(sku, location, null, aside, some));
                        });
    }

    /** Takes from sale what is of lots that are called back or over, and means others for lines. */
    private void withdraw() {
        for (var entry : state.lots().places().entrySet()) {
            var lot = entry.getKey().lot();
            var to = state.lots().termsOf(lot).withdrawn();
            if (to != null) {
                withdraw(entry.getKey(), to);
            }
        }
    }

    private void withdraw(LotPlace place, StockState to) {
        var there = state.lots().at(place.location(), place.lot());
        var freed =
                there.allotted() > there.picked()
                        ? LotClaims.withdrawn(state, sku, place)
                        : List.<LotsFreed>of();
        freed.forEach(this::record);
        long units = there.sellable();
        if (units > 0) {
            var reason =
                    to == StockState.EXPIRED ? AdjustmentReason.EXPIRED : AdjustmentReason.RECALL;
            record(new StockMoved(sku, place.location(), null, to, units, reason));
            var some = List.of(new LotUnits(place.lot(), units));
            record(new LotsMoved(sku, place.location(), null, to, some));
        }
        for (var event : freed) {
            LotClaims.again(state, event).forEach(this::record);
        }
    }
}

package org.waybill.domain.stock;

import java.util.ArrayList;
import java.util.List;
import org.waybill.domain.Decision;
import org.waybill.domain.Rejection;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.stock.StockEvent.StockMoved;
import org.waybill.domain.stock.StockEvent.TransferReceived;
import org.waybill.domain.stock.StockEvent.TransferReleased;
import org.waybill.domain.stock.StockEvent.TransferReserved;
import org.waybill.domain.stock.StockEvent.TransferShipped;
import org.waybill.domain.stock.TransferTask.ReceiveTransferStock;
import org.waybill.domain.stock.TransferTask.ReleaseTransferStock;
import org.waybill.domain.stock.TransferTask.ReserveTransferStock;
import org.waybill.domain.stock.TransferTask.ShipTransferStock;

/**
 * The rules of units that go from one location to another. What was promised to customers stays:
 * units on their way are on no shelf, so they are taken from what is free at the location and not
 * needed for the network's demand. Safety stocks, thresholds and quotas keep units from customers,
 * not from being sent elsewhere.
 */
final class TransferStock {

    private TransferStock() {}

    static Decision<StockEvent> reserve(Stock stock, ReserveTransferStock c) {
        var events = new ArrayList<>(StockPromises.expired(stock, c.sku(), c.at()));
        long asked = StockPromises.total(c.lines());
        if (asked > StockDecisions.MOST_ON_HAND) {
            return Decision.refuse(StockPromises.tooMuch(c.sku()));
        }
        long free = free(StockPromises.after(stock, events), c.location());
        if (asked > free) {
            var detail =
                    "%d of SKU %s asked for, %d free at location %s."
                            .formatted(asked, c.sku(), free, c.location());
            return Decision.refuse(Rejection.conflict("stock.insufficient", detail));
        }
        for (var line : c.lines()) {
            events.add(
                    new TransferReserved(
                            c.sku(), c.transfer(), line.line(), c.location(), line.quantity()));
        }
        return Decision.accept(events);
    }

    /** Free there, and on the network promised to nobody. */
    private static long free(Stock stock, LocationId location) {
        long network = stock.sum(Eligible.EVERYWHERE).free();
        return Math.max(
                0, Math.min(stock.at(location).free(), network - stock.demand().unrouted()));
    }

    static Decision<StockEvent> release(Stock stock, ReleaseTransferStock c) {
        long there = stock.reservation(c.transfer(), c.line(), c.location());
        if (there < c.quantity()) {
            return StockDecisions.notPromised(c.sku(), c.quantity(), there);
        }
        return Decision.accept(
                new TransferReleased(
                        c.sku(), c.transfer(), c.line(), c.location(), c.quantity(), c.reason()));
    }

    static Decision<StockEvent> ship(Stock stock, ShipTransferStock c) {
        long there = stock.reservation(c.transfer(), c.line(), c.location());
        if (there < c.quantity()) {
            return StockDecisions.notPromised(c.sku(), c.quantity(), there);
        }
        if (stock.at(c.location()).onHand() < c.quantity()) {
            return StockDecisions.negative(stock, c.sku(), c.location(), -c.quantity());
        }
        return Decision.accept(
                new TransferShipped(c.sku(), c.transfer(), c.line(), c.location(), c.quantity()));
    }

    static Decision<StockEvent> receive(Stock stock, ReceiveTransferStock c) {
        if (stock.at(c.location()).onHand() + c.quantity() > StockDecisions.MOST_ON_HAND) {
            return StockDecisions.tooMuch(c.location());
        }
        var received =
                new TransferReceived(c.sku(), c.transfer(), c.line(), c.location(), c.quantity());
        if (c.state() == null) {
            return Decision.accept(received);
        }
        var reason = AdjustmentReason.RECEIPT;
        return Decision.accept(
                List.of(
                        received,
                        new StockMoved(
                                c.sku(), c.location(), null, c.state(), c.quantity(), reason)));
    }
}

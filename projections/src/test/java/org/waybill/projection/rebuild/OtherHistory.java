package org.waybill.projection.rebuild;

import java.util.List;
import org.waybill.domain.count.BookLine;
import org.waybill.domain.count.CountEvent.CycleCountRequested;
import org.waybill.domain.count.CountEvent.CycleCountStarted;
import org.waybill.domain.count.CountId;
import org.waybill.domain.count.Tolerance;
import org.waybill.domain.feed.Feed;
import org.waybill.domain.feed.FeedEvent.BatchTaken;
import org.waybill.domain.feed.RefusedMessage;
import org.waybill.domain.feed.Tally;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.AdjustmentReason;
import org.waybill.domain.stock.FeedMessage;
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotChange.LotsReceived;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.Serial;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent.CountRequested;
import org.waybill.domain.stock.StockEvent.MessageApplied;
import org.waybill.projection.MemoryLog;
import org.waybill.projection.ReadSide;

/** A little of what happens to counts, feeds and lots. */
final class OtherHistory {

    private OtherHistory() {}

    static void happens(ReadSide readSide) {
        var sku = new Sku("COUNTED");
        var store = new LocationId("S-1");
        var at = MemoryLog.BEGINNING;
        var count = new CountId("CC-1");
        readSide.append(
                count.address(),
                new CycleCountRequested(
                        count, store, List.of(sku), Tolerance.NONE, true, "ana", at));
        var books = List.of(new BookLine(sku, 3));
        readSide.append(count.address(), new CycleCountStarted(count, books));
        var kind = FeedMessage.Kind.RECEIPT;
        var message = new FeedMessage("till", "m-1", 4L, kind, at, 3, null);
        var address = Stock.address(sku);
        readSide.append(address, new MessageApplied(sku, store, message, 3));
        var units = List.of(new Serial("U-1"), new Serial("U-2"), new Serial("U-3"));
        var lot = new LotArrival(new LotId("L-1"), null, null, 3, units);
        readSide.append(address, new LotsReceived(sku, store, List.of(lot), null));
        var asked = new CountRequested(sku, store, AdjustmentReason.NOT_IN_STOCK);
        readSide.append(address, asked);
        var refused = new RefusedMessage("m-2", 7L, "product.unknown", "There is none.");
        var tally = new Tally(1, 0, 0, 0, 0, 0, 1);
        readSide.append(Feed.address("till"), new BatchTaken("till", tally, List.of(refused)));
    }
}

package org.waybill.app.golden;

import static org.waybill.app.golden.Samples.LATER;
import static org.waybill.app.golden.Samples.PART;
import static org.waybill.app.golden.Samples.SKU;
import static org.waybill.app.golden.Samples.STORE;
import static org.waybill.app.golden.Samples.THEN;

import java.util.List;
import org.waybill.domain.count.BookLine;
import org.waybill.domain.count.CountEntry;
import org.waybill.domain.count.CountEvent.CycleCountCompleted;
import org.waybill.domain.count.CountEvent.CycleCountRejected;
import org.waybill.domain.count.CountEvent.CycleCountRequested;
import org.waybill.domain.count.CountEvent.CycleCountStarted;
import org.waybill.domain.count.CountEvent.CycleCountSubmitted;
import org.waybill.domain.count.CountEvent.CycleCountVoided;
import org.waybill.domain.count.CountEvent.RecountAsked;
import org.waybill.domain.count.CountEvent.UnitsCounted;
import org.waybill.domain.count.CountId;
import org.waybill.domain.count.Tolerance;
import org.waybill.domain.feed.FeedEvent.BatchTaken;
import org.waybill.domain.feed.RefusedMessage;
import org.waybill.domain.feed.Tally;

/** Events of cycle counts and feeds. */
final class CountSamples {

    private static final CountId COUNT = new CountId("CC-1");
    private static final Tally TALLY = new Tally(1, 2, 3, 4, 5, 6, 7);

    private CountSamples() {}

    static List<Object> complete() {
        return List.of(
                new CycleCountRequested(
                        COUNT,
                        STORE,
                        List.of(SKU, PART),
                        new Tolerance(2L, 5L),
                        true,
                        "ana",
                        LATER),
                new CycleCountStarted(COUNT, List.of(new BookLine(SKU, 10))),
                new UnitsCounted(COUNT, List.of(new CountEntry(SKU, 9, THEN))),
                new CycleCountSubmitted(COUNT, List.of(new BookLine(SKU, 10))),
                new RecountAsked(COUNT, List.of(SKU)),
                new CycleCountCompleted(COUNT, true),
                new CycleCountRejected(COUNT, "wrong shelf"),
                new CycleCountVoided(COUNT, "store closed"),
                new BatchTaken(
                        "pos-store-7",
                        TALLY,
                        List.of(
                                new RefusedMessage(
                                        "T-101",
                                        18L,
                                        "product.unknown",
                                        "There is no product X."))));
    }

    static List<Object> minimal() {
        return List.of(
                new CycleCountRequested(
                        COUNT, STORE, List.of(), new Tolerance(null, null), false, null, null),
                new BatchTaken("pos-store-7", TALLY, List.of()));
    }
}

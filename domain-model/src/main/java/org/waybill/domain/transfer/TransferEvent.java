package org.waybill.domain.transfer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Stored;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.Discrepancy;
import org.waybill.domain.stock.LineLots;
import org.waybill.domain.stock.LotDiscrepancy;

/** What has happened to a transfer. */
public sealed interface TransferEvent {

    TransferId transfer();

    /** Units of a location are wanted at another. */
    @Stored("transfer.TransferRequested")
    record TransferRequested(
            TransferId transfer,
            LocationId from,
            LocationId to,
            List<TransferLine> lines,
            @Nullable String reason)
            implements TransferEvent {
        public TransferRequested {
            lines = List.copyOf(lines);
        }
    }

    /** It will be done; its units are set aside. */
    @Stored("transfer.TransferApproved")
    record TransferApproved(TransferId transfer) implements TransferEvent {}

    /**
     * Its units were taken from the shelf.
     *
     * @param lines what was taken; nothing of the others was found
     */
    @Stored("transfer.TransferPicked")
    record TransferPicked(TransferId transfer, List<LineCount> lines) implements TransferEvent {
        public TransferPicked {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What was picked left.
     *
     * @param expectedAt when it should be there
     */
    @Stored("transfer.TransferShipped")
    record TransferShipped(TransferId transfer, Instant expectedAt) implements TransferEvent {}

    /**
     * Units came in.
     *
     * @param discrepancies of these units, those that had not left
     */
    @Stored("transfer.TransferReceived")
    record TransferReceived(
            TransferId transfer, List<Arrival> arrivals, List<Discrepancy> discrepancies)
            implements TransferEvent {
        public TransferReceived {
            arrivals = List.copyOf(arrivals);
            discrepancies = List.copyOf(discrepancies);
        }
    }

    /**
     * Nothing more will come.
     *
     * @param discrepancies what was lost on the way
     */
    @Stored("transfer.TransferCompleted")
    record TransferCompleted(
            TransferId transfer, @Nullable String reason, List<Discrepancy> discrepancies)
            implements TransferEvent {
        public TransferCompleted {
            discrepancies = List.copyOf(discrepancies);
        }
    }

    /** Units of these lots left. */
    @Stored("transfer.TransferLotsShipped")
    record TransferLotsShipped(TransferId transfer, List<LineLots> lines) implements TransferEvent {
        public TransferLotsShipped {
            lines = List.copyOf(lines);
        }
    }

    /** Of these lots the units are that came in last, those that had not left among them. */
    @Stored("transfer.TransferLotsReceived")
    record TransferLotsReceived(TransferId transfer, List<LineLots> lines)
            implements TransferEvent {
        public TransferLotsReceived {
            lines = List.copyOf(lines);
        }
    }

    /** Of these lots units came that had not left, or were lost on the way. */
    @Stored("transfer.TransferLotsDiffered")
    record TransferLotsDiffered(TransferId transfer, List<LotDiscrepancy> discrepancies)
            implements TransferEvent {
        public TransferLotsDiffered {
            discrepancies = List.copyOf(discrepancies);
        }
    }

    /** It was given up before anything left. */
    @Stored("transfer.TransferCancelled")
    record TransferCancelled(TransferId transfer, String reason) implements TransferEvent {}
}

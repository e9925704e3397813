package org.waybill.domain.transfer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.LotLine;

/** What can be asked of a transfer. */
public sealed interface TransferCommand extends AggregateCommand {

    TransferId transfer();

    @Override
    default String aggregateId() {
        return transfer().address();
    }

    /**
     * Wants units of a location at another.
     *
     * @param reason what for; null if that is not said
     */
    record RequestTransfer(
            TransferId transfer,
            LocationId from,
            LocationId to,
            List<TransferLine> lines,
            @Nullable String reason)
            implements TransferCommand {}

    /** Agrees, and sets its units aside. */
    record ApproveTransfer(TransferId transfer) implements TransferCommand {}

    /**
     * Its units were taken from the shelf.
     *
     * @param lines what was taken; lines not named were not found. Null for all that was asked for
     */
    record PickTransfer(TransferId transfer, @Nullable List<LineCount> lines)
            implements TransferCommand {}

    /**
     * What was picked leaves.
     *
     * @param expectedAt when it should be there
     * @param lots of lines, of which lots all of their units are; of the others, what expires first
     */
    record ShipTransfer(TransferId transfer, Instant expectedAt, List<LotLine> lots)
            implements TransferCommand {

        public ShipTransfer {
            lots = List.copyOf(lots);
        }

        /** Ships what expires first. */
        public ShipTransfer(TransferId transfer, Instant expectedAt) {
            this(transfer, expectedAt, List.of());
        }
    }

    /**
     * Takes in what came.
     *
     * @param lots one for each arrival, in their order, where it is without lots those that left;
     *     empty if nobody says any
     */
    record ReceiveTransfer(TransferId transfer, List<Arrival> arrivals, List<LotLine> lots)
            implements TransferCommand {

        public ReceiveTransfer {
            arrivals = List.copyOf(arrivals);
            lots = List.copyOf(lots);
        }

        /** Takes in what is of the lots that left. */
        public ReceiveTransfer(TransferId transfer, List<Arrival> arrivals) {
            this(transfer, arrivals, List.of());
        }
    }

    /**
     * Says that nothing more will come.
     *
     * @param reason null if that is not said
     */
    record CompleteTransfer(TransferId transfer, @Nullable String reason)
            implements TransferCommand {}

    /** Gives it up before anything left. */
    record CancelTransfer(TransferId transfer, String reason) implements TransferCommand {}
}

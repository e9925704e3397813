package org.waybill.domain.transfer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.stock.Arrival;

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
     */
    record ShipTransfer(TransferId transfer, Instant expectedAt) implements TransferCommand {}

    /** Takes in what came. */
    record ReceiveTransfer(TransferId transfer, List<Arrival> arrivals)
            implements TransferCommand {}

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

package org.waybill.domain.inbound;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.stock.Arrival;

/** What can be asked of a delivery. */
public sealed interface InboundCommand extends AggregateCommand {

    InboundId inbound();

    @Override
    default String aggregateId() {
        return inbound().address();
    }

    /**
     * Says that it is to come.
     *
     * @param supplier who sends it; null if that is not said
     * @param reference its name elsewhere; null for none
     */
    record AnnounceInbound(
            InboundId inbound,
            InboundType type,
            LocationId location,
            @Nullable String supplier,
            @Nullable String reference,
            Instant expectedAt,
            List<InboundLine> lines)
            implements InboundCommand {}

    /**
     * Changes when it comes, and how much.
     *
     * @param expectedAt null if that stays
     * @param lines the lines whose quantity changes, each with what is ordered now
     */
    record ChangeInbound(InboundId inbound, @Nullable Instant expectedAt, List<LineCount> lines)
            implements InboundCommand {}

    /**
     * Takes in what came.
     *
     * @param reference the paper it came with; null for none
     */
    record ReceiveInbound(InboundId inbound, List<Arrival> arrivals, @Nullable String reference)
            implements InboundCommand {}

    /** Says that nothing more will come. */
    record CloseInbound(InboundId inbound, String reason) implements InboundCommand {}

    /** Gives it up before anything came. */
    record CancelInbound(InboundId inbound, String reason) implements InboundCommand {}
}

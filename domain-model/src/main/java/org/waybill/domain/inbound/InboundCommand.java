package org.waybill.domain.inbound;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.LotLine;

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
     * @param lots of lines, all of the lots that are to come, where that is said
     */
    record AnnounceInbound(
            InboundId inbound,
            InboundType type,
            LocationId location,
            @Nullable String supplier,
            @Nullable String reference,
            Instant expectedAt,
            List<InboundLine> lines,
            List<LotLine> lots)
            implements InboundCommand {

        public AnnounceInbound {
            lines = List.copyOf(lines);
            lots = List.copyOf(lots);
        }

        /** Says nothing of lots. */
        public AnnounceInbound(
                InboundId inbound,
                InboundType type,
                LocationId location,
                @Nullable String supplier,
                @Nullable String reference,
                Instant expectedAt,
                List<InboundLine> lines) {
            this(inbound, type, location, supplier, reference, expectedAt, lines, List.of());
        }
    }

    /**
     * Changes when it comes, and how much.
     *
     * @param expectedAt null if that stays
     * @param lines the lines whose quantity changes, each with what is ordered now
     * @param lots of these lines, all of the lots that are to come, where that is said
     */
    record ChangeInbound(
            InboundId inbound,
            @Nullable Instant expectedAt,
            List<LineCount> lines,
            List<LotLine> lots)
            implements InboundCommand {

        public ChangeInbound {
            lines = List.copyOf(lines);
            lots = List.copyOf(lots);
        }

        /** Says nothing of lots. */
        public ChangeInbound(
                InboundId inbound, @Nullable Instant expectedAt, List<LineCount> lines) {
            this(inbound, expectedAt, lines, List.of());
        }
    }

    /**
     * Takes in what came.
     *
     * @param reference the paper it came with; null for none
     * @param lots one for each arrival, in their order; empty if nobody says any
     */
    record ReceiveInbound(
            InboundId inbound,
            List<Arrival> arrivals,
            @Nullable String reference,
            List<LotLine> lots)
            implements InboundCommand {

        public ReceiveInbound {
            arrivals = List.copyOf(arrivals);
            lots = List.copyOf(lots);
        }

        /** Takes in what nobody has said a lot of. */
        public ReceiveInbound(
                InboundId inbound, List<Arrival> arrivals, @Nullable String reference) {
            this(inbound, arrivals, reference, List.of());
        }
    }

    /** Says that nothing more will come. */
    record CloseInbound(InboundId inbound, String reason) implements InboundCommand {}

    /** Gives it up before anything came. */
    record CancelInbound(InboundId inbound, String reason) implements InboundCommand {}
}

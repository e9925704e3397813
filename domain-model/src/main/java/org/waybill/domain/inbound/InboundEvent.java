package org.waybill.domain.inbound;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Stored;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.Discrepancy;
import org.waybill.domain.stock.LotDiscrepancy;
import org.waybill.domain.stock.LotLine;

/** What has happened to a delivery. */
public sealed interface InboundEvent {

    InboundId inbound();

    /** It is to come. */
    @Stored("inbound.InboundAnnounced")
    record InboundAnnounced(
            InboundId inbound,
            InboundType type,
            LocationId location,
            @Nullable String supplier,
            @Nullable String reference,
            Instant expectedAt,
            List<InboundLine> lines)
            implements InboundEvent {
        public InboundAnnounced {
            lines = List.copyOf(lines);
        }
    }

    /**
     * It comes at another time, or otherwise.
     *
     * @param expectedAt when it comes now
     * @param lines the lines of which another quantity is ordered now
     */
    @Stored("inbound.InboundChanged")
    record InboundChanged(InboundId inbound, Instant expectedAt, List<LineCount> lines)
            implements InboundEvent {
        public InboundChanged {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Units came in.
     *
     * @param discrepancies of these units, those that were not ordered
     */
    @Stored("inbound.InboundReceived")
    record InboundReceived(
            InboundId inbound,
            LocationId location,
            List<Arrival> arrivals,
            @Nullable String reference,
            List<Discrepancy> discrepancies)
            implements InboundEvent {
        public InboundReceived {
            arrivals = List.copyOf(arrivals);
            discrepancies = List.copyOf(discrepancies);
        }
    }

    /**
     * Nothing more will come.
     *
     * @param discrepancies what never came
     */
    @Stored("inbound.InboundClosed")
    record InboundClosed(InboundId inbound, String reason, List<Discrepancy> discrepancies)
            implements InboundEvent {
        public InboundClosed {
            discrepancies = List.copyOf(discrepancies);
        }
    }

    /**
     * These lots are to come by lines. What was said of the same lines before no longer counts.
     *
     * @param lines each with lots that add up to what is ordered
     */
    @Stored("inbound.InboundLotsAnnounced")
    record InboundLotsAnnounced(InboundId inbound, List<LotLine> lines) implements InboundEvent {
        public InboundLotsAnnounced {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Of these lots the units are that came in last.
     *
     * @param arrivals one for each arrival, in their order; without lots where nobody said any
     */
    @Stored("inbound.InboundLotsReceived")
    record InboundLotsReceived(InboundId inbound, List<LotLine> arrivals) implements InboundEvent {
        public InboundLotsReceived {
            arrivals = List.copyOf(arrivals);
        }
    }

    /** What came of lots is not what was announced of them. */
    @Stored("inbound.InboundLotsDiffered")
    record InboundLotsDiffered(InboundId inbound, List<LotDiscrepancy> discrepancies)
            implements InboundEvent {
        public InboundLotsDiffered {
            discrepancies = List.copyOf(discrepancies);
        }
    }

    /** It was given up before anything came. */
    @Stored("inbound.InboundCancelled")
    record InboundCancelled(InboundId inbound, String reason) implements InboundEvent {}
}

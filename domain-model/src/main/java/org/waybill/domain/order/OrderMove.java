package org.waybill.domain.order;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.sourcing.SourcingRequest.StockSeen;
import org.waybill.domain.sourcing.optimum.ServiceId;

/**
 * How an order would go otherwise.
 *
 * @param version of the order when it was looked at
 * @param from parts that it would lose, as they were then
 * @param to what other locations, or the same ones, would do in their place
 * @param gain what the order would cost less, in micros
 * @param seen which state of the stock this was
 */
public record OrderMove(
        OrderKey order,
        long version,
        List<Allotment> from,
        List<Part> to,
        long gain,
        List<StockSeen> seen) {

    public OrderMove {
        from = List.copyOf(from);
        to = List.copyOf(to);
        seen = List.copyOf(seen);
    }

    /**
     * A location's part.
     *
     * @param service by which it would be sent
     * @param workday on which the location has room for it; null where its days are not limited
     */
    public record Part(
            LocationId location,
            List<LineCount> lines,
            ServiceId service,
            @Nullable LocalDate workday) {
        public Part {
            lines = List.copyOf(lines);
        }
    }
}

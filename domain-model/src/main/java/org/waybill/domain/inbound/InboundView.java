package org.waybill.domain.inbound;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.LineId;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.Discrepancy;
import org.waybill.domain.stock.StockState;

/**
 * A delivery as it is told to those who ask.
 *
 * @param supplier who sends it; null if that was not said
 * @param reference its name elsewhere; null for none
 * @param receipts what came, in order
 * @param discrepancies what came and was not ordered, and what never came
 * @param reason why nothing more will come; null while it may
 */
public record InboundView(
        String inboundId,
        String type,
        String status,
        String location,
        @Nullable String supplier,
        @Nullable String reference,
        Instant expectedAt,
        List<Line> lines,
        List<Receipt> receipts,
        List<Difference> discrepancies,
        @Nullable String reason,
        long version) {

    /**
     * Units of a SKU.
     *
     * @param open still to come
     */
    public record Line(String lineId, String sku, long ordered, long received, long open) {}

    /** Units that came together, with the paper they came with. */
    public record Receipt(@Nullable String reference, List<Units> lines) {}

    /** Units of a line that came, and in which state. */
    public record Units(String lineId, long quantity, String state) {

        /** Tells an arrival. */
        public static Units of(Arrival arrival) {
            return new Units(
                    arrival.lineId().value(), arrival.quantity(), StockState.name(arrival.state()));
        }
    }

    /** Units too many or too few: {@code OVER} or {@code SHORT}. */
    public record Difference(String lineId, String kind, long quantity) {

        /** Tells a discrepancy. */
        public static Difference of(Discrepancy discrepancy) {
            return new Difference(
                    discrepancy.lineId().value(),
                    discrepancy.kind().name(),
                    discrepancy.quantity());
        }
    }

    /** Tells it. */
    public static InboundView of(Inbound inbound) {
        var announced = inbound.asAnnounced();
        return new InboundView(
                announced.inbound().value(),
                announced.type().name(),
                inbound.status().name(),
                announced.location().value(),
                announced.supplier(),
                announced.reference(),
                inbound.due(),
                inbound.lines().entrySet().stream()
                        .map(line -> line(inbound, line.getKey(), line.getValue()))
                        .toList(),
                inbound.receipts().stream().map(InboundView::receipt).toList(),
                inbound.discrepancies().stream().map(Difference::of).toList(),
                inbound.reason(),
                inbound.version());
    }

    private static Line line(Inbound inbound, LineId id, DueLine line) {
        return new Line(
                id.value(),
                line.sku().value(),
                line.ordered(),
                line.received(),
                inbound.open(line));
    }

    private static Receipt receipt(Inbound.Receipt receipt) {
        return new Receipt(
                receipt.reference(), receipt.arrivals().stream().map(Units::of).toList());
    }
}

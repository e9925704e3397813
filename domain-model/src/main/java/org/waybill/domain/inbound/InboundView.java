package org.waybill.domain.inbound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.LineId;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.Discrepancy;
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotDiscrepancy;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.Serial;
import org.waybill.domain.stock.StockState;

/**
 * A delivery as it is told to those who ask.
 *
 * @param supplier who sends it; null if that was not said
 * @param reference its name elsewhere; null for none
 * @param receipts what came, in order
 * @param discrepancies what came and was not ordered, and what never came
 * @param lotDiscrepancies the same by lot, of lines whose lots were announced
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
        List<LotDiscrepancy.View> lotDiscrepancies,
        @Nullable String reason,
        long version) {

    /**
     * Units of a SKU.
     *
     * @param open still to come
     * @param lots those that were announced or came, as far as that was said
     */
    public record Line(
            String lineId, String sku, long ordered, long received, long open, List<Lot> lots) {}

    /**
     * Units of a lot of a line.
     *
     * @param expiresOn the last day on which they are good, as announced
     * @param announced units that should come; 0 where nobody said that any would
     */
    public record Lot(String lot, @Nullable String expiresOn, long announced, long received) {}

    /** Units that came together, with the paper they came with. */
    public record Receipt(@Nullable String reference, List<Units> lines) {}

    /**
     * Units of a line that came, and in which state.
     *
     * @param lots of which lots they were; empty where nobody said any
     */
    public record Units(String lineId, long quantity, String state, List<LotPart> lots) {}

    /** Units of a lot that came, with their serial numbers, where they have any. */
    public record LotPart(String lot, long quantity, List<String> serials) {

        static LotPart of(LotArrival lot) {
            return new LotPart(
                    lot.lot().value(),
                    lot.quantity(),
                    lot.serials().stream().map(Serial::value).toList());
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
                inbound.lotDiscrepancies().stream().map(LotDiscrepancy::view).toList(),
                inbound.reason(),
                inbound.version());
    }

    private static Line line(Inbound inbound, LineId id, DueLine line) {
        return new Line(
                id.value(),
                line.sku().value(),
                line.ordered(),
                line.received(),
                inbound.open(line),
                line.lots().entrySet().stream()
                        .map(lot -> lot(lot.getKey(), lot.getValue()))
                        .toList());
    }

    private static Lot lot(LotId id, DueLot lot) {
        var day = lot.expiresOn();
        return new Lot(
                id.value(), day == null ? null : day.toString(), lot.announced(), lot.received());
    }

    private static Receipt receipt(Inbound.Receipt receipt) {
        var units = new ArrayList<Units>();
        for (int i = 0; i < receipt.arrivals().size(); i++) {
            var lots =
                    i < receipt.lots().size()
                            ? receipt.lots().get(i).lots()
                            : List.<LotArrival>of();
            units.add(units(receipt.arrivals().get(i), lots));
        }
        return new Receipt(receipt.reference(), units);
    }

    private static Units units(Arrival arrival, List<LotArrival> lots) {
        return new Units(
                arrival.lineId().value(),
                arrival.quantity(),
                StockState.name(arrival.state()),
                lots.stream().map(LotPart::of).toList());
    }
}

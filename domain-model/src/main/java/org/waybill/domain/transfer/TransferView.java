package org.waybill.domain.transfer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.LineId;
import org.waybill.domain.stock.Discrepancy;
import org.waybill.domain.stock.LotDiscrepancy;
import org.waybill.domain.stock.LotId;

/**
 * A transfer as it is told to those who ask.
 *
 * @param reason what for; null if that was not said
 * @param expectedAt when it should be there; null before it left
 * @param discrepancies what came and had not left, and what was lost on the way
 * @param lotDiscrepancies the same by lot, as soon as it is known
 * @param endReason why nothing more will come; null while it may, and where that was not said
 */
public record TransferView(
        String transferId,
        String status,
        String from,
        String to,
        @Nullable String reason,
        @Nullable Instant expectedAt,
        List<Line> lines,
        List<Difference> discrepancies,
        List<LotDiscrepancy.View> lotDiscrepancies,
        @Nullable String endReason,
        long version) {

    /**
     * Units of a SKU.
     *
     * @param open on their way
     * @param lots the same by lot; empty where none are known
     */
    public record Line(
            String lineId,
            String sku,
            long ordered,
            long picked,
            long shipped,
            long received,
            long open,
            List<Lot> lots) {}

    /**
     * Units of a lot of a line.
     *
     * @param open on their way
     */
    public record Lot(String lot, long shipped, long received, long open) {}

    /** Units too many or too few: {@code OVER} or {@code SHORT}. */
    public record Difference(String lineId, String kind, long quantity) {

        static Difference of(Discrepancy discrepancy) {
            return new Difference(
                    discrepancy.lineId().value(),
                    discrepancy.kind().name(),
                    discrepancy.quantity());
        }
    }

    /** Tells it. */
    public static TransferView of(Transfer transfer) {
        var requested = transfer.asRequested();
        return new TransferView(
                requested.transfer().value(),
                transfer.status().name(),
                requested.from().value(),
                requested.to().value(),
                requested.reason(),
                transfer.expectedAt(),
                transfer.lines().entrySet().stream()
                        .map(line -> line(transfer, line.getKey(), line.getValue()))
                        .toList(),
                transfer.discrepancies().stream().map(Difference::of).toList(),
                transfer.lotDiscrepancies().stream().map(LotDiscrepancy::view).toList(),
                transfer.endReason(),
                transfer.version());
    }

    private static Line line(Transfer transfer, LineId id, MovingLine line) {
        return new Line(
                id.value(),
                line.sku().value(),
                line.ordered(),
                line.picked(),
                line.shipped(),
                line.received(),
                transfer.open(line),
                line.lots().entrySet().stream()
                        .map(lot -> lot(lot.getKey(), lot.getValue()))
                        .toList());
    }

    private static Lot lot(LotId id, MovingLot lot) {
        return new Lot(id.value(), lot.shipped(), lot.received(), lot.open());
    }
}

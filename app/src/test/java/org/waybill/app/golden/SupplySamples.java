package org.waybill.app.golden;

import static org.waybill.app.golden.Samples.COUNTS;
import static org.waybill.app.golden.Samples.INBOUND;
import static org.waybill.app.golden.Samples.LATER;
import static org.waybill.app.golden.Samples.LINE;
import static org.waybill.app.golden.Samples.OTHER_LINE;
import static org.waybill.app.golden.Samples.PART;
import static org.waybill.app.golden.Samples.SKU;
import static org.waybill.app.golden.Samples.STORE;
import static org.waybill.app.golden.Samples.THEN;
import static org.waybill.app.golden.Samples.TRANSFER;
import static org.waybill.app.golden.Samples.WAREHOUSE;

import java.util.List;
import org.waybill.domain.inbound.InboundEvent.InboundAnnounced;
import org.waybill.domain.inbound.InboundEvent.InboundCancelled;
import org.waybill.domain.inbound.InboundEvent.InboundChanged;
import org.waybill.domain.inbound.InboundEvent.InboundClosed;
import org.waybill.domain.inbound.InboundEvent.InboundLotsAnnounced;
import org.waybill.domain.inbound.InboundEvent.InboundLotsDiffered;
import org.waybill.domain.inbound.InboundEvent.InboundLotsReceived;
import org.waybill.domain.inbound.InboundEvent.InboundReceived;
import org.waybill.domain.inbound.InboundLine;
import org.waybill.domain.inbound.InboundType;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.Discrepancy;
import org.waybill.domain.stock.LineLots;
import org.waybill.domain.stock.LotDiscrepancy;
import org.waybill.domain.stock.LotLine;
import org.waybill.domain.stock.StockState;
import org.waybill.domain.transfer.TransferEvent.TransferApproved;
import org.waybill.domain.transfer.TransferEvent.TransferCancelled;
import org.waybill.domain.transfer.TransferEvent.TransferCompleted;
import org.waybill.domain.transfer.TransferEvent.TransferLotsDiffered;
import org.waybill.domain.transfer.TransferEvent.TransferLotsReceived;
import org.waybill.domain.transfer.TransferEvent.TransferLotsShipped;
import org.waybill.domain.transfer.TransferEvent.TransferPicked;
import org.waybill.domain.transfer.TransferEvent.TransferReceived;
import org.waybill.domain.transfer.TransferEvent.TransferRequested;
import org.waybill.domain.transfer.TransferEvent.TransferShipped;
import org.waybill.domain.transfer.TransferLine;

/** Events of deliveries and transfers. */
final class SupplySamples {

    private static final List<Arrival> ARRIVALS = List.of(new Arrival(LINE, 3, StockState.DAMAGED));
    private static final List<Arrival> PLAIN = List.of(new Arrival(LINE, 3, null));
    private static final List<Discrepancy> OVER =
            List.of(new Discrepancy(LINE, Discrepancy.Kind.OVER, 1));
    private static final List<Discrepancy> SHORT =
            List.of(new Discrepancy(OTHER_LINE, Discrepancy.Kind.SHORT, 2));

    private SupplySamples() {}

    static List<Object> complete() {
        return List.of(
                new InboundAnnounced(
                        INBOUND,
                        InboundType.PURCHASE_ORDER,
                        STORE,
                        "ACME",
                        "A-77",
                        LATER,
                        List.of(
                                new InboundLine(LINE, SKU, 2),
                                new InboundLine(OTHER_LINE, PART, 3))),
                new InboundChanged(INBOUND, LATER, COUNTS),
                new InboundReceived(INBOUND, STORE, ARRIVALS, "DN-5", OVER),
                new InboundClosed(INBOUND, "never came", SHORT),
                new InboundCancelled(INBOUND, "not wanted"),
                new InboundLotsAnnounced(INBOUND, List.of(new LotLine(LINE, LotSamples.ARRIVED))),
                new InboundLotsReceived(INBOUND, List.of(new LotLine(LINE, LotSamples.ARRIVED))),
                new InboundLotsDiffered(
                        INBOUND,
                        List.of(
                                new LotDiscrepancy(
                                        LINE, LotSamples.LOT, Discrepancy.Kind.SHORT, 2))),
                new TransferRequested(
                        TRANSFER,
                        STORE,
                        WAREHOUSE,
                        List.of(new TransferLine(LINE, SKU, 4)),
                        "too much here"),
                new TransferApproved(TRANSFER),
                new TransferPicked(TRANSFER, COUNTS),
                new TransferShipped(TRANSFER, THEN),
                new TransferReceived(TRANSFER, ARRIVALS, OVER),
                new TransferCompleted(TRANSFER, "lost", SHORT),
                new TransferCancelled(TRANSFER, "not wanted"),
                new TransferLotsShipped(TRANSFER, List.of(new LineLots(LINE, LotSamples.UNITS))),
                new TransferLotsReceived(TRANSFER, List.of(new LineLots(LINE, LotSamples.UNITS))),
                new TransferLotsDiffered(
                        TRANSFER,
                        List.of(
                                new LotDiscrepancy(
                                        LINE, LotSamples.LOT, Discrepancy.Kind.OVER, 1))));
    }

    static List<Object> minimal() {
        return List.of(
                new InboundAnnounced(
                        INBOUND,
                        InboundType.ASN,
                        STORE,
                        null,
                        null,
                        LATER,
                        List.of(new InboundLine(LINE, SKU, 2))),
                new InboundReceived(INBOUND, STORE, PLAIN, null, List.of()),
                new InboundLotsAnnounced(INBOUND, List.of(new LotLine(LINE, LotSamples.PLAIN))),
                new InboundLotsReceived(INBOUND, List.of(new LotLine(LINE, LotSamples.PLAIN))),
                new TransferRequested(
                        TRANSFER, STORE, WAREHOUSE, List.of(new TransferLine(LINE, SKU, 4)), null),
                new TransferReceived(TRANSFER, PLAIN, List.of()),
                new TransferCompleted(TRANSFER, null, List.of()));
    }
}

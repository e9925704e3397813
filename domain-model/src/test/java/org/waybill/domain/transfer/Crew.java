package org.waybill.domain.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.inbound.InboundCommand.AnnounceInbound;
import org.waybill.domain.inbound.InboundCommand.CancelInbound;
import org.waybill.domain.inbound.InboundCommand.ChangeInbound;
import org.waybill.domain.inbound.InboundCommand.CloseInbound;
import org.waybill.domain.inbound.InboundCommand.ReceiveInbound;
import org.waybill.domain.inbound.InboundId;
import org.waybill.domain.inbound.InboundLine;
import org.waybill.domain.inbound.InboundType;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.AdjustmentReason;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.Eligible;
import org.waybill.domain.stock.LineQuantity;
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.LotLine;
import org.waybill.domain.stock.StockCommand.AdjustStock;
import org.waybill.domain.stock.StockCommand.ConsumeStock;
import org.waybill.domain.stock.StockCommand.ReleaseReservation;
import org.waybill.domain.stock.StockCommand.ReserveStock;
import org.waybill.domain.stock.StockState;
import org.waybill.domain.stock.Terms;
import org.waybill.domain.transfer.TransferCommand.ApproveTransfer;
import org.waybill.domain.transfer.TransferCommand.CancelTransfer;
import org.waybill.domain.transfer.TransferCommand.CompleteTransfer;
import org.waybill.domain.transfer.TransferCommand.PickTransfer;
import org.waybill.domain.transfer.TransferCommand.ReceiveTransfer;
import org.waybill.domain.transfer.TransferCommand.RequestTransfer;
import org.waybill.domain.transfer.TransferCommand.ShipTransfer;

/** Does deeds in a yard, sensible or not. */
final class Crew {

    private static final List<LocationId> PLACES =
            List.of(new LocationId("A"), new LocationId("B"), new LocationId("C"));
    private static final List<Sku> SKUS = List.of(new Sku("LAMP"), new Sku("MUG"));
    private static final ChannelId WEB = new ChannelId("web");
    private static final Terms TERMS =
            Terms.present(WEB, Eligible.only(Set.copyOf(PLACES)), Backorder.NONE, Instant.EPOCH);
    private static final StockState[] STATES = StockState.values();

    private final Yard yard;
    private Random random = new Random(0);

    Crew(Yard yard) {
        this.yard = yard;
    }

    void act(Deed deed) {
        random = new Random(deed.seed());
        switch (deed.kind()) {
            case ANNOUNCE -> announce();
            case CHANGE -> change();
            case RECEIVE -> receive();
            case CLOSE -> yard.tell(new CloseInbound(inbound(), "closed"));
            case CANCEL -> yard.tell(new CancelInbound(inbound(), "cancelled"));
            case REQUEST -> request();
            case APPROVE -> yard.tell(new ApproveTransfer(transfer()));
            case PICK ->
                    yard.tell(new PickTransfer(transfer(), random.nextBoolean() ? null : counts()));
            case SHIP -> ship();
            case TAKE_IN -> takeIn();
            case COMPLETE -> yard.tell(new CompleteTransfer(transfer(), null));
            case GIVE_UP -> yard.tell(new CancelTransfer(transfer(), "given up"));
            case RESERVE -> reserve();
            case CONSUME -> consume();
            case FREE -> free();
            case FIND -> find();
        }
    }

    private void receive() {
        var arrivals = arrivals();
        var lots = random.nextInt(3) == 0 ? lots(arrivals) : List.<LotLine>of();
        yard.tell(new ReceiveInbound(inbound(), arrivals, null, lots));
    }

    private void takeIn() {
        var arrivals = arrivals();
        var lots = random.nextInt(3) == 0 ? lots(arrivals) : List.<LotLine>of();
        yard.tell(new ReceiveTransfer(transfer(), arrivals, lots));
    }

    /** Some lines say which lots they are of, whether they are there or not. */
    private void ship() {
        var id = transfer();
        var lots = new ArrayList<LotLine>();
        var there = yard.transfers().get(id);
        if (there != null) {
            there.lines()
                    .forEach(
                            (line, moving) -> {
                                if (moving.picked() > 0 && random.nextInt(3) == 0) {
                                    lots.add(new LotLine(line, List.of(lot(moving.picked()))));
                                }
                            });
        }
        yard.tell(new ShipTransfer(id, later(), lots));
    }

    private List<LotLine> lots(List<Arrival> arrivals) {
        return arrivals.stream()
                .map(
                        one ->
                                new LotLine(
                                        one.lineId(),
                                        random.nextInt(4) == 0
                                                ? List.of()
                                                : List.of(lot(one.quantity()))))
                .toList();
    }

    private LotArrival lot(long units) {
        return new LotArrival(new LotId("L" + random.nextInt(3)), null, null, units, List.of());
    }

    private void announce() {
        var lines = new ArrayList<InboundLine>();
        for (int i = 1; i <= 1 + random.nextInt(3); i++) {
            lines.add(new InboundLine(new LineId("" + i), any(SKUS), few()));
        }
        yard.tell(
                new AnnounceInbound(
                        inbound(), InboundType.ASN, any(PLACES), null, null, later(), lines));
    }

    private void change() {
        var at = random.nextBoolean() ? later() : null;
        yard.tell(new ChangeInbound(inbound(), at, random.nextBoolean() ? counts() : List.of()));
    }

    private void request() {
        var lines = new ArrayList<TransferLine>();
        for (int i = 1; i <= 1 + random.nextInt(3); i++) {
            lines.add(new TransferLine(new LineId("" + i), any(SKUS), few()));
        }
        yard.tell(new RequestTransfer(transfer(), any(PLACES), any(PLACES), lines, null));
    }

    private void reserve() {
        var location = random.nextBoolean() ? any(PLACES) : null;
        var lines = List.of(new LineQuantity(line(), few()));
        yard.tell(new ReserveStock(any(SKUS), order(), lines, location, null, Yard.NOW, TERMS));
    }

    private void consume() {
        yard.tell(
                new ConsumeStock(
                        any(SKUS), order(), line(), any(PLACES), few(), new FulfillmentId("F")));
    }

    private void free() {
        var location = random.nextBoolean() ? any(PLACES) : null;
        yard.tell(new ReleaseReservation(any(SKUS), order(), line(), location, 1, "x"));
    }

    private void find() {
        yard.tell(
                new AdjustStock(
                        any(SKUS), any(PLACES), random.nextInt(20) - 4, AdjustmentReason.FOUND));
    }

    private List<Arrival> arrivals() {
        var arrivals = new ArrayList<Arrival>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            var state = random.nextInt(4) == 0 ? STATES[random.nextInt(STATES.length)] : null;
            arrivals.add(new Arrival(line(), few(), state));
        }
        return arrivals;
    }

    private List<LineCount> counts() {
        var counts = new ArrayList<LineCount>();
        for (int i = 1; i <= 1 + random.nextInt(3); i++) {
            counts.add(new LineCount(new LineId("" + i), few()));
        }
        return counts;
    }

    private Instant later() {
        return Yard.NOW.plusSeconds(random.nextInt(1_000));
    }

    private int few() {
        return 1 + random.nextInt(4);
    }

    private InboundId inbound() {
        return new InboundId("P-" + random.nextInt(3));
    }

    private TransferId transfer() {
        return new TransferId("T-" + random.nextInt(3));
    }

    private OrderKey order() {
        return OrderKey.of("o-" + random.nextInt(3), WEB);
    }

    private LineId line() {
        return new LineId("" + (1 + random.nextInt(3)));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

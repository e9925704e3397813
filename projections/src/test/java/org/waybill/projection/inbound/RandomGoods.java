package org.waybill.projection.inbound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waybill.domain.Decision;
import org.waybill.domain.RejectedException;
import org.waybill.domain.inbound.Inbound;
import org.waybill.domain.inbound.InboundCommand;
import org.waybill.domain.inbound.InboundCommand.AnnounceInbound;
import org.waybill.domain.inbound.InboundCommand.CancelInbound;
import org.waybill.domain.inbound.InboundCommand.ChangeInbound;
import org.waybill.domain.inbound.InboundCommand.CloseInbound;
import org.waybill.domain.inbound.InboundCommand.ReceiveInbound;
import org.waybill.domain.inbound.InboundDecisions;
import org.waybill.domain.inbound.InboundId;
import org.waybill.domain.inbound.InboundLine;
import org.waybill.domain.inbound.InboundStock;
import org.waybill.domain.inbound.InboundType;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.LotLine;
import org.waybill.domain.stock.Serial;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockCommand;
import org.waybill.domain.stock.StockDecisions;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.transfer.Transfer;
import org.waybill.domain.transfer.TransferCommand;
import org.waybill.domain.transfer.TransferCommand.ApproveTransfer;
import org.waybill.domain.transfer.TransferCommand.CancelTransfer;
import org.waybill.domain.transfer.TransferCommand.CompleteTransfer;
import org.waybill.domain.transfer.TransferCommand.PickTransfer;
import org.waybill.domain.transfer.TransferCommand.ReceiveTransfer;
import org.waybill.domain.transfer.TransferCommand.RequestTransfer;
import org.waybill.domain.transfer.TransferCommand.ShipTransfer;
import org.waybill.domain.transfer.TransferDecisions;
import org.waybill.domain.transfer.TransferEvent;
import org.waybill.domain.transfer.TransferId;
import org.waybill.domain.transfer.TransferLine;
import org.waybill.domain.transfer.TransferLots;
import org.waybill.domain.transfer.TransferMovement;
import org.waybill.projection.MemoryLog;

/** Random deliveries and transfers, and the stock they move; all that is accepted is recorded. */
public final class RandomGoods {

    static final List<Sku> SKUS = List.of(new Sku("G-1"), new Sku("G-2"), new Sku("G-3"));
    static final List<LocationId> PLACES = List.of(new LocationId("A"), new LocationId("B"));
    private static final LineId LINE = new LineId("1");

    private final Random random;
    private final MemoryLog log;
    private int units;
    private final Map<Sku, Stock> stocks = new TreeMap<>();
    private final Map<InboundId, Inbound> deliveries = new TreeMap<>();
    private final Map<TransferId, Transfer> transfers = new TreeMap<>();

    public RandomGoods(Random random, MemoryLog log) {
        this.random = random;
        this.log = log;
    }

    public Map<Sku, Stock> stocks() {
        return stocks;
    }

    Map<InboundId, Inbound> deliveries() {
        return deliveries;
    }

    Map<TransferId, Transfer> transfers() {
        return transfers;
    }

    /** One thing more happens, or is refused. */
    public void step() {
        try {
            if (random.nextBoolean()) {
                tell(inbound());
            } else {
                tell(transfer());
            }
        } catch (RejectedException refused) {
            // Nothing was recorded: stock is asked before anything is.
        }
    }

    /** A delivery does this, or refuses to. */
    public void tell(InboundCommand command) {
        var state = deliveries.getOrDefault(command.inbound(), Inbound.NONE);
        var events = InboundDecisions.decide(state, command).orThrow();
        stock(InboundStock.following(state, events));
        for (var event : events) {
            state = state.evolve(event);
            log.append(command.aggregateId(), event);
        }
        deliveries.put(command.inbound(), state);
    }

    /** A transfer does this, or refuses to. */
    public void tell(TransferCommand command) {
        var state = transfers.getOrDefault(command.transfer(), Transfer.NONE);
        for (var event : TransferDecisions.decide(state, command).orThrow()) {
            var stock = stock(TransferMovement.following(state, command, event, now()));
            var all = new ArrayList<TransferEvent>(List.of(event));
            all.addAll(TransferLots.told(state.evolve(event), stock));
            for (var one : all) {
                state = state.evolve(one);
                log.append(command.aggregateId(), one);
            }
            transfers.put(command.transfer(), state);
        }
    }

    /** A document has one line here, so its commands concern one SKU, and the first may refuse. */
    private List<StockEvent> stock(List<StockCommand> commands) {
        var events = new ArrayList<StockEvent>();
        for (var command : commands) {
            var stock = stocks.getOrDefault(command.sku(), Stock.NONE);
            Decision<StockEvent> decision = StockDecisions.decide(stock, command);
            for (var event : decision.orThrow()) {
                stock = stock.evolve(event);
                log.append(command.aggregateId(), event);
                events.add(event);
            }
            stocks.put(command.sku(), stock);
        }
        return events;
    }

    private InboundCommand inbound() {
        var id = new InboundId("P-" + random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                    new AnnounceInbound(
                            id,
                            InboundType.ASN,
                            any(PLACES),
                            "ACME",
                            null,
                            now(),
                            List.of(new InboundLine(LINE, any(SKUS), few())));
            case 2, 3 -> receipt(id);
            case 4 -> new ChangeInbound(id, now(), List.of());
            default ->
                    random.nextBoolean()
                            ? new CloseInbound(id, "closed")
                            : new CancelInbound(id, "cancelled");
        };
    }

    private TransferCommand transfer() {
        var id = new TransferId("T-" + random.nextInt(12));
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                    new RequestTransfer(
                            id,
                            any(PLACES),
                            any(PLACES),
                            List.of(new TransferLine(LINE, any(SKUS), few())),
                            null);
            case 2 -> new ApproveTransfer(id);
            case 3 -> new PickTransfer(id, null);
            case 4 -> new ShipTransfer(id, now());
            case 5, 6 -> new ReceiveTransfer(id, arrivals());
            default ->
                    random.nextBoolean()
                            ? new CompleteTransfer(id, null)
                            : new CancelTransfer(id, "given up");
        };
    }

    private ReceiveInbound receipt(InboundId id) {
        var arrivals = arrivals();
        var lots = new ArrayList<LotLine>();
        if (random.nextInt(3) == 0) {
            for (var arrival : arrivals) {
                var lot = new LotId("L-" + random.nextInt(3));
                var all = new LotArrival(lot, null, null, arrival.quantity(), serials(arrival));
                lots.add(new LotLine(arrival.lineId(), List.of(all)));
            }
        }
        return new ReceiveInbound(id, arrivals, "DN-1", lots);
    }

    private List<Serial> serials(Arrival arrival) {
        return random.nextInt(3) > 0
                ? List.of()
                : Stream.generate(() -> new Serial("U-" + ++units))
                        .limit(arrival.quantity())
                        .toList();
    }

    private List<Arrival> arrivals() {
        var arrivals = new ArrayList<Arrival>();
        arrivals.add(new Arrival(LINE, few(), null));
        return arrivals;
    }

    private Instant now() {
        return MemoryLog.BEGINNING.plusSeconds(log.head());
    }

    private int few() {
        return 1 + random.nextInt(4);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

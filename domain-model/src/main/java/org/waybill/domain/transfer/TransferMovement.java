package org.waybill.domain.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.LineQuantity;
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotLine;
import org.waybill.domain.stock.StockCommand;
import org.waybill.domain.stock.StockCommand.ExpectSupply;
import org.waybill.domain.stock.SupplyKey;
import org.waybill.domain.stock.TransferTask.ReceiveTransferStock;
import org.waybill.domain.stock.TransferTask.ReleaseTransferStock;
import org.waybill.domain.stock.TransferTask.ReserveTransferStock;
import org.waybill.domain.stock.TransferTask.ShipTransferStock;
import org.waybill.domain.transfer.TransferCommand.ReceiveTransfer;
import org.waybill.domain.transfer.TransferCommand.ShipTransfer;
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

/**
 * What a transfer's event means for stock.
 *
 * @param before the transfer before it
 * @param after the transfer after it
 * @param lots what is said of the lots that leave or came
 * @param at when it happened
 */
public record TransferMovement(Transfer before, Transfer after, List<LotLine> lots, Instant at) {

    private static final String NOT_PICKED = "NOT_PICKED";

    /** What has to be asked of stock in the commit of an event that a command has led to. */
    public static List<StockCommand> following(
            Transfer before, TransferCommand command, TransferEvent event, Instant at) {
        var movement = new TransferMovement(before, before.evolve(event), lots(command), at);
        var commands = new ArrayList<>(movement.units(event));
        commands.addAll(movement.supplies());
        return commands;
    }

    private static List<LotLine> lots(TransferCommand command) {
        return switch (command) {
            case ShipTransfer c -> c.lots();
            case ReceiveTransfer c -> c.lots();
            default -> List.of();
        };
    }

    private List<StockCommand> units(TransferEvent event) {
        return switch (event) {
            case TransferApproved _ -> reserved();
            case TransferPicked _ -> released(NOT_PICKED);
            case TransferCancelled e -> released(e.reason());
            case TransferShipped _ -> shipped();
            case TransferReceived e -> received(e);
            case TransferRequested _, TransferCompleted _ -> List.of();
            case TransferLotsShipped _, TransferLotsReceived _, TransferLotsDiffered _ -> List.of();
        };
    }

    private List<StockCommand> reserved() {
        var bySku = new TreeMap<Sku, List<LineQuantity>>();
        after.lines()
                .forEach(
                        (id, line) ->
                                bySku.computeIfAbsent(line.sku(), sku -> new ArrayList<>())
                                        .add(new LineQuantity(id, line.ordered())));
        var from = after.asRequested().from();
        var commands = new ArrayList<StockCommand>();
        bySku.forEach(
                (sku, lines) -> commands.add(new ReserveTransferStock(sku, id(), from, lines, at)));
        return commands;
    }

    /** What was set aside before and no longer is. */
    private List<StockCommand> released(String reason) {
        var commands = new ArrayList<StockCommand>();
        before.lines()
                .forEach(
                        (line, was) -> {
                            long units = before.reserved(was) - after.reserved(line(line));
                            if (units > 0) {
                                commands.add(
                                        new ReleaseTransferStock(
                                                was.sku(),
                                                id(),
                                                line,
                                                after.asRequested().from(),
                                                units,
                                                reason));
                            }
                        });
        return commands;
    }

    private List<StockCommand> shipped() {
        var from = after.asRequested().from();
        var commands = new ArrayList<StockCommand>();
        after.lines()
                .forEach(
                        (id, line) -> {
                            if (line.shipped() > 0) {
                                commands.add(
                                        new ShipTransferStock(
                                                line.sku(),
                                                id(),
                                                id,
                                                from,
                                                line.shipped(),
                                                named(id)));
                            }
                        });
        return commands;
    }

    private List<LotArrival> named(LineId id) {
        return lots.stream()
                .filter(line -> line.lineId().equals(id))
                .flatMap(line -> line.lots().stream())
                .toList();
    }

    private List<StockCommand> received(TransferReceived e) {
        var commands = new ArrayList<StockCommand>();
        for (int i = 0; i < e.arrivals().size(); i++) {
            var named = i < lots.size() ? lots.get(i).lots() : List.<LotArrival>of();
            commands.add(received(e.arrivals().get(i), named));
        }
        return commands;
    }

    private StockCommand received(Arrival arrival, List<LotArrival> named) {
        return new ReceiveTransferStock(
                line(arrival.lineId()).sku(),
                id(),
                arrival.lineId(),
                after.asRequested().to(),
                arrival.quantity(),
                arrival.state(),
                named);
    }

    /** What is on its way now, where that is not what was. */
    private List<StockCommand> supplies() {
        var commands = new ArrayList<StockCommand>();
        after.lines()
                .forEach(
                        (id, line) -> {
                            var was = before.lines().get(id);
                            long former = was == null ? 0 : before.open(was);
                            if (former != after.open(line)) {
                                commands.add(supply(id, line));
                            }
                        });
        return commands;
    }

    private StockCommand supply(LineId id, MovingLine line) {
        return new ExpectSupply(
                line.sku(),
                SupplyKey.of(id().address(), id),
                after.asRequested().to(),
                after.open(line),
                Objects.requireNonNull(after.expectedAt(), "it left"));
    }

    private TransferId id() {
        return after.asRequested().transfer();
    }

    private MovingLine line(LineId id) {
        return Objects.requireNonNull(after.lines().get(id));
    }
}

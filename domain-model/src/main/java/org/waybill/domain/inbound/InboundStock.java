package org.waybill.domain.inbound;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.waybill.domain.inbound.InboundEvent.InboundLotsReceived;
import org.waybill.domain.inbound.InboundEvent.InboundReceived;
import org.waybill.domain.stock.LotLine;
import org.waybill.domain.stock.StockCommand;
import org.waybill.domain.stock.StockCommand.ExpectSupply;
import org.waybill.domain.stock.StockCommand.ReceiveStock;
import org.waybill.domain.stock.SupplyKey;

/** What deliveries mean for stock. */
public final class InboundStock {

    private InboundStock() {}

    /** What has to be asked of stock in the commit of what one command has led to. */
    public static List<StockCommand> following(Inbound before, List<InboundEvent> events) {
        var after = before;
        var commands = new ArrayList<StockCommand>();
        for (var event : events) {
            after = after.evolve(event);
            if (event instanceof InboundReceived received) {
                commands.addAll(received(after, received, lots(events)));
            }
        }
        var known = new HashSet<>(expected(before));
        expected(after).stream().filter(supply -> !known.contains(supply)).forEach(commands::add);
        return commands;
    }

    private static List<LotLine> lots(List<InboundEvent> events) {
        return events.stream()
                .filter(InboundLotsReceived.class::isInstance)
                .flatMap(event -> ((InboundLotsReceived) event).arrivals().stream())
                .toList();
    }

    private static List<StockCommand> received(
            Inbound after, InboundReceived e, List<LotLine> lots) {
        var commands = new ArrayList<StockCommand>();
        for (int i = 0; i < e.arrivals().size(); i++) {
            var arrival = e.arrivals().get(i);
            var line = Objects.requireNonNull(after.lines().get(arrival.lineId()));
            commands.add(
                    new ReceiveStock(
                            line.sku(),
                            e.location(),
                            arrival.quantity(),
                            arrival.state(),
                            SupplyKey.of(e.inbound().address(), arrival.lineId()).value(),
                            i < lots.size() ? lots.get(i).lots() : List.of()));
        }
        return commands;
    }

    /** What is to come by each line; nothing of one that is done. */
    private static List<ExpectSupply> expected(Inbound inbound) {
        if (inbound.version() == 0) {
            return List.of();
        }
        var announced = inbound.asAnnounced();
        var supplies = new ArrayList<ExpectSupply>();
        inbound.lines()
                .forEach(
                        (id, line) ->
                                supplies.add(
                                        new ExpectSupply(
                                                line.sku(),
                                                SupplyKey.of(announced.inbound().address(), id),
                                                announced.location(),
                                                inbound.open(line),
                                                inbound.due())));
        return supplies;
    }
}

package org.waybill.domain.inbound;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.waybill.domain.inbound.InboundEvent.InboundAnnounced;
import org.waybill.domain.inbound.InboundEvent.InboundCancelled;
import org.waybill.domain.inbound.InboundEvent.InboundChanged;
import org.waybill.domain.inbound.InboundEvent.InboundClosed;
import org.waybill.domain.inbound.InboundEvent.InboundReceived;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.StockCommand;
import org.waybill.domain.stock.StockCommand.ExpectSupply;
import org.waybill.domain.stock.StockCommand.ReceiveStock;
import org.waybill.domain.stock.SupplyKey;

/** What deliveries mean for stock. */
public final class InboundStock {

    private InboundStock() {}

    /** What has to be asked of stock in the commit of an event. */
    public static List<StockCommand> following(Inbound before, InboundEvent event) {
        var after = before.evolve(event);
        var commands = new ArrayList<>(received(after, event));
        var known = new HashSet<>(expected(before));
        expected(after).stream().filter(supply -> !known.contains(supply)).forEach(commands::add);
        return commands;
    }

    private static List<StockCommand> received(Inbound after, InboundEvent event) {
        return switch (event) {
            case InboundReceived e ->
                    e.arrivals().stream().map(arrival -> receipt(after, e, arrival)).toList();
            case InboundAnnounced _, InboundChanged _, InboundClosed _, InboundCancelled _ ->
                    List.of();
        };
    }

    private static StockCommand receipt(Inbound after, InboundReceived e, Arrival arrival) {
        var line = Objects.requireNonNull(after.lines().get(arrival.lineId()));
        return new ReceiveStock(
                line.sku(),
                e.location(),
                arrival.quantity(),
                arrival.state(),
                SupplyKey.of(e.inbound().address(), arrival.lineId()).value());
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

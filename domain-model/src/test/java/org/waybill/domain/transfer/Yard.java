package org.waybill.domain.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waybill.domain.RejectedException;
import org.waybill.domain.inbound.Inbound;
import org.waybill.domain.inbound.InboundCommand;
import org.waybill.domain.inbound.InboundDecisions;
import org.waybill.domain.inbound.InboundId;
import org.waybill.domain.inbound.InboundStock;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockCommand;
import org.waybill.domain.stock.StockDecisions;
import org.waybill.domain.stock.StockEvent;

/** Stock, deliveries and transfers in memory; a command changes all it concerns, or nothing. */
final class Yard {

    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private Map<Sku, Stock> stocks = new TreeMap<>();
    private Map<InboundId, Inbound> deliveries = new TreeMap<>();
    private Map<TransferId, Transfer> transfers = new TreeMap<>();
    private List<StockEvent> ledger = new ArrayList<>();

    Map<Sku, Stock> stocks() {
        return stocks;
    }

    Map<InboundId, Inbound> deliveries() {
        return deliveries;
    }

    Map<TransferId, Transfer> transfers() {
        return transfers;
    }

    List<StockEvent> ledger() {
        return ledger;
    }

    void tell(InboundCommand command) {
        attempt(() -> act(command));
    }

    void tell(TransferCommand command) {
        attempt(() -> act(command));
    }

    void tell(StockCommand command) {
        attempt(() -> act(command));
    }

    private void attempt(Runnable unitOfWork) {
        var stocksBefore = new TreeMap<>(stocks);
        var deliveriesBefore = new TreeMap<>(deliveries);
        var transfersBefore = new TreeMap<>(transfers);
        var ledgerBefore = new ArrayList<>(ledger);
        try {
            unitOfWork.run();
        } catch (RejectedException refused) {
            stocks = stocksBefore;
            deliveries = deliveriesBefore;
            transfers = transfersBefore;
            ledger = ledgerBefore;
        }
    }

    private void act(InboundCommand command) {
        var state = deliveries.getOrDefault(command.inbound(), Inbound.NONE);
        var events = InboundDecisions.decide(state, command).orThrow();
        InboundStock.following(state, events).forEach(this::act);
        for (var event : events) {
            state = state.evolve(event);
            deliveries.put(command.inbound(), state);
        }
    }

    private void act(TransferCommand command) {
        var state = transfers.getOrDefault(command.transfer(), Transfer.NONE);
        for (var event : TransferDecisions.decide(state, command).orThrow()) {
            int before = ledger.size();
            TransferMovement.following(state, command, event, NOW).forEach(this::act);
            state = state.evolve(event);
            var stock = ledger.subList(before, ledger.size());
            for (var more : TransferLots.told(state, stock)) {
                state = state.evolve(more);
            }
            transfers.put(command.transfer(), state);
        }
    }

    private void act(StockCommand command) {
        var state = stocks.getOrDefault(command.sku(), Stock.NONE);
        for (var event : StockDecisions.decide(state, command).orThrow()) {
            state = state.evolve(event);
            ledger.add(event);
        }
        stocks.put(command.sku(), state);
    }
}

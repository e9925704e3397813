package org.waybill.command.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.waybill.command.Repositories;
import org.waybill.domain.Decision;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockCommand;
import org.waybill.domain.stock.StockDecisions;
import org.waybill.domain.stock.StockEvent;

/**
 * Acts on the stock of several SKUs within the present unit of work: one commit, all or nothing.
 * SKUs are always locked in their order, so that two requests over the same SKUs never wait for
 * each other in a circle.
 */
@Component
public class StockDesk {

    private final Repository<StockAggregate> stocks;

    StockDesk(Repository<StockAggregate> stocks) {
        this.stocks = stocks;
    }

    /** A SKU's stock, locked until the unit of work ends. */
    public Stock look(Sku sku) {
        return Repositories.find(stocks, Stock.address(sku), StockAggregate::new)
                .map(stock -> stock.invoke(StockAggregate::state))
                .orElse(Stock.NONE);
    }

    /**
     * Locks SKUs in their order until the unit of work ends; for a caller that looks at some before
     * it acts on more.
     */
    public void lock(Collection<Sku> skus) {
        new TreeSet<>(skus).forEach(this::look);
    }

    /**
     * Does what is asked of each SKU if no SKU refuses; otherwise nothing.
     *
     * @return the refusals by SKU; empty if all is done
     */
    public SortedMap<Sku, Rejection> allOrNothing(List<? extends StockCommand> commands) {
        return attempt(commands).refusals();
    }

    /**
     * What came of asking several SKUs.
     *
     * @param events in order of SKUs; none if any of them refuses
     */
    private record Outcome(SortedMap<Sku, Rejection> refusals, List<StockEvent> events) {}

    private Outcome attempt(List<? extends StockCommand> commands) {
        var refusals = new TreeMap<Sku, Rejection>();
        var accepted = new LinkedHashMap<Sku, List<StockEvent>>();
        bySku(commands)
                .forEach(
                        (sku, asked) -> {
                            try {
                                accepted.put(sku, decide(look(sku), asked));
                            } catch (RejectedException refused) {
                                refusals.put(sku, refused.rejection());
                            }
                        });
        if (!refusals.isEmpty()) {
            return new Outcome(refusals, List.of());
        }
        accepted.forEach(this::record);
        return new Outcome(
                refusals, accepted.values().stream().flatMap(Collection::stream).toList());
    }

    /**
     * Does what is asked of each SKU.
     *
     * @return what has happened
     * @throws RejectedException if a SKU refuses; the unit of work then has to end without a trace
     */
    public List<StockEvent> all(List<? extends StockCommand> commands) {
        var outcome = attempt(commands);
        if (!outcome.refusals().isEmpty()) {
            throw new RejectedException(outcome.refusals().firstEntry().getValue());
        }
        return outcome.events();
    }

    private static SortedMap<Sku, List<StockCommand>> bySku(List<? extends StockCommand> commands) {
        var sorted = new TreeMap<Sku, List<StockCommand>>();
        commands.forEach(
                command ->
                        sorted.computeIfAbsent(command.sku(), sku -> new ArrayList<>())
                                .add(command));
        return sorted;
    }

    private static List<StockEvent> decide(Stock stock, List<StockCommand> commands) {
        var events = new ArrayList<StockEvent>();
        var state = stock;
        for (var command : commands) {
            Decision<StockEvent> decision = StockDecisions.decide(state, command);
            for (var event : decision.orThrow()) {
                events.add(event);
                state = state.evolve(event);
            }
        }
        return events;
    }

    private void record(Sku sku, List<StockEvent> events) {
        if (!events.isEmpty()) {
            loadOrCreate(sku).execute(stock -> stock.record(events));
        }
    }

    /** Handles a command to one SKU, known or new. */
    Stock handle(StockCommand command, MetaData metaData) {
        return loadOrCreate(command.sku()).invoke(stock -> stock.handle(command, metaData));
    }

    private Aggregate<StockAggregate> loadOrCreate(Sku sku) {
        return Repositories.loadOrCreate(stocks, Stock.address(sku), StockAggregate::new);
    }
}

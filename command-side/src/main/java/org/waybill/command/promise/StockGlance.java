package org.waybill.command.promise;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import org.waybill.command.States;
import org.waybill.command.capacity.CapacityDesk;
import org.waybill.command.stock.StockDesk;
import org.waybill.domain.capacity.CapacityBook;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;

/**
 * Looks at stock, and at the room of the locations that could send it, at one moment. Nothing is
 * decided while they are locked.
 */
@Component
class StockGlance {

    private final StockDesk desk;
    private final CapacityDesk capacities;
    private final Candidates candidates;
    private final States states;

    StockGlance(StockDesk desk, CapacityDesk capacities, Candidates candidates, States states) {
        this.states = states;
        this.desk = desk;
        this.capacities = capacities;
        this.candidates = candidates;
    }

    /** Asks about a cart. */
    record LookAtStock(CartView cart) {}

    /**
     * What was seen.
     *
     * @param rooms of the locations that limit what they do
     */
    record Seen(SortedMap<Sku, Stock> stocks, SortedMap<LocationId, CapacityBook> rooms) {

        Seen {
            stocks = Collections.unmodifiableSortedMap(stocks);
            rooms = Collections.unmodifiableSortedMap(rooms);
        }
    }

    @CommandHandler
    Seen on(LookAtStock question) {
        var stocks = new TreeMap<Sku, Stock>();
        question.cart().skus().forEach(sku -> stocks.put(sku, desk.look(sku)));
        return seen(question.cart(), stocks, at -> capacities.look(at, question.cart().at()));
    }

    /** The same as it was recorded up to a position. */
    Seen past(CartView cart, long position) {
        var stocks = new TreeMap<Sku, Stock>();
        cart.skus().forEach(sku -> stocks.put(sku, states.stock(sku, position)));
        return seen(cart, stocks, at -> capacities.past(at, position, cart.at()));
    }

    private Seen seen(
            CartView cart, SortedMap<Sku, Stock> stocks, Function<LocationId, CapacityBook> look) {
        var limited = new TreeSet<LocationId>();
        for (var method : cart.methods()) {
            for (var candidate : candidates.of(cart, method, stocks)) {
                if (capacities.limits(candidate.location())) {
                    limited.add(candidate.location());
                }
            }
        }
        var rooms = new TreeMap<LocationId, CapacityBook>();
        limited.forEach(location -> rooms.put(location, look.apply(location)));
        return new Seen(stocks, rooms);
    }
}

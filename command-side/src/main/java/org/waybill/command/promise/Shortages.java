package org.waybill.command.promise;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waybill.command.network.Network;
import org.waybill.command.promise.PromiseAnswer.Unavailable;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Availability;
import org.waybill.domain.stock.Stock;

/** Says which lines a channel may not promise, whatever the method. */
@Component
class Shortages {

    private final Network network;
    private final Clock clock;

    Shortages(Network network, Clock clock) {
        this.network = network;
        this.clock = clock;
    }

    /** Those lines; none for what a cart holds, because that has been promised to it. */
    List<Unavailable> of(CartView cart, Map<Sku, Stock> stocks) {
        if (cart.held()) {
            return List.of();
        }
        var free = new HashMap<Sku, Long>();
        var now = clock.instant();
        stocks.forEach(
                (sku, stock) -> {
                    var seen = stock.availability(network.terms(cart.channel(), null, sku, now));
                    free.put(sku, seen.unlimited() ? Availability.ENDLESS : seen.available());
                });
        var needs = cart.needs();
        return cart.lines().stream()
                .filter(
                        line ->
                                line.requirements().stream()
                                        .anyMatch(
                                                one ->
                                                        needs.getOrDefault(one.sku(), 0L)
                                                                > free.getOrDefault(one.sku(), 0L)))
                .map(line -> Unavailable.line(line, CartView.unitsOf(line, free)))
                .toList();
    }
}

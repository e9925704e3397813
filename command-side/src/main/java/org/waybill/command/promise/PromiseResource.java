package org.waybill.command.promise;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.States;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.promise.PromiseAnswer.Option;
import org.waybill.command.promise.PromiseAnswer.Unavailable;
import org.waybill.command.promise.StockGlance.LookAtStock;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.store.Receipt;

/** Answers when a cart could be there, before it is ordered. Nothing is promised by it yet. */
@RestController
class PromiseResource {

    private final Door door;
    private final PromiseIntake intake;
    private final Shortages shortages;
    private final ShipOptions sent;
    private final PickupOptions collected;
    private final States states;

    PromiseResource(
            Door door,
            PromiseIntake intake,
            Shortages shortages,
            ShipOptions sent,
            PickupOptions collected,
            States states) {
        this.door = door;
        this.intake = intake;
        this.shortages = shortages;
        this.sent = sent;
        this.collected = collected;
        this.states = states;
    }

    @PostMapping("/api/promises")
    ResponseEntity<PromiseAnswer> promise(@Valid @RequestBody PromiseBody body) {
        var cart = intake.view(body);
        Receipt<SortedMap<Sku, Stock>> seen = door.send(new LookAtStock(cart.skus()));
        var stocks =
                Objects.requireNonNullElseGet(
                        seen.result(), () -> past(cart.skus(), seen.position()));
        var answer = answer(cart, stocks, seen.position());
        return ResponseEntity.ok()
                .header(Answers.POSITION, Long.toString(seen.position()))
                .body(answer);
    }

    private SortedMap<Sku, Stock> past(SortedSet<Sku> skus, long position) {
        var stocks = new TreeMap<Sku, Stock>();
        skus.forEach(sku -> stocks.put(sku, states.stock(sku, position)));
        return stocks;
    }

    private PromiseAnswer answer(CartView cart, Map<Sku, Stock> stocks, long position) {
        var options = new ArrayList<Option>();
        var not = new ArrayList<Unavailable>(shortages.of(cart, stocks));
        if (not.isEmpty()) {
            for (var method : cart.methods()) {
                if (method.collected()) {
                    collected.add(cart, method, stocks, options, not);
                } else {
                    sent.add(cart, method, stocks, options, not);
                }
            }
        }
        // Of a method the cheapest first; collected at the nearest, as they were found.
        options.sort(
                Comparator.comparing(Option::method)
                        .thenComparing(one -> one.method().collected() ? 0 : one.cost().amount()));
        return new PromiseAnswer(options, not, position);
    }
}

package org.waybill.command.promise;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.promise.PromiseAnswer.Option;
import org.waybill.command.promise.PromiseAnswer.Unavailable;
import org.waybill.command.promise.StockGlance.LookAtStock;
import org.waybill.command.promise.StockGlance.Seen;
import org.waybill.store.Receipt;

/** Answers when a cart could be there, before it is ordered. Nothing is promised by it yet. */
@RestController
class PromiseResource {

    private final Door door;
    private final PromiseIntake intake;
    private final Shortages shortages;
    private final ShipOptions sent;
    private final PickupOptions collected;
    private final StockGlance glance;

    PromiseResource(
            Door door,
            PromiseIntake intake,
            Shortages shortages,
            ShipOptions sent,
            PickupOptions collected,
            StockGlance glance) {
        this.door = door;
        this.intake = intake;
        this.shortages = shortages;
        this.sent = sent;
        this.collected = collected;
        this.glance = glance;
    }

    @PostMapping("/api/promises")
    ResponseEntity<PromiseAnswer> promise(@Valid @RequestBody PromiseBody body) {
        var cart = intake.view(body);
        Receipt<Seen> receipt = door.send(new LookAtStock(cart));
        var seen =
                Objects.requireNonNullElseGet(
                        receipt.result(), () -> glance.past(cart, receipt.position()));
        var answer = answer(cart, seen, receipt.position());
        return ResponseEntity.ok()
                .header(Answers.POSITION, Long.toString(receipt.position()))
                .body(answer);
    }

    private PromiseAnswer answer(CartView cart, Seen seen, long position) {
        var options = new ArrayList<Option>();
        var not = new ArrayList<Unavailable>(shortages.of(cart, seen.stocks()));
        if (not.isEmpty()) {
            for (var method : cart.methods()) {
                if (method.collected()) {
                    collected.add(cart, method, seen, options, not);
                } else {
                    sent.add(cart, method, seen, options, not);
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

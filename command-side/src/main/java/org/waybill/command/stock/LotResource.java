package org.waybill.command.stock;

import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.States;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.http.Id;
import org.waybill.command.http.Text;
import org.waybill.command.network.Known;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.LotTask;
import org.waybill.domain.stock.LotTask.BlockLot;
import org.waybill.domain.stock.LotTask.ReleaseLot;
import org.waybill.domain.stock.Stock;
import org.waybill.store.Receipt;

/** Calls lots back over HTTP. */
@RestController
class LotResource {

    private final Door door;
    private final Known known;
    private final States states;
    private final Clock clock;

    LotResource(Door door, Known known, States states, Clock clock) {
        this.door = door;
        this.known = known;
        this.states = states;
        this.clock = clock;
    }

    /** Why. */
    record ReasonBody(@Text String reason) {}

    /**
     * A lot as it stands.
     *
     * @param onHand its units, wherever they are
     * @param sellable of those, units that may be sold
     */
    record Answer(
            String sku, String lot, boolean blocked, long onHand, long sellable, long version) {}

    @PostMapping("/api/lots/{sku}/{lot}/block")
    ResponseEntity<Answer> block(
            @PathVariable @Id String sku,
            @PathVariable @Id String lot,
            @Valid @RequestBody ReasonBody body) {
        return act(new BlockLot(new Sku(sku), new LotId(lot), body.reason()), new LotId(lot));
    }

    @PostMapping("/api/lots/{sku}/{lot}/release")
    ResponseEntity<Answer> release(
            @PathVariable @Id String sku,
            @PathVariable @Id String lot,
            @Valid @RequestBody ReasonBody body) {
        var at = clock.instant();
        return act(new ReleaseLot(new Sku(sku), new LotId(lot), body.reason(), at), new LotId(lot));
    }

    private ResponseEntity<Answer> act(LotTask task, LotId lot) {
        known.stocked(task.sku());
        Receipt<Stock> receipt = door.send(task);
        var stock =
                receipt.result() == null
                        ? states.stock(task.sku(), receipt.position())
                        : receipt.result();
        return Answers.ok(receipt, stock.version(), answer(task.sku(), lot, stock));
    }

    private static Answer answer(Sku sku, LotId lot, Stock stock) {
        long onHand = 0;
        long sellable = 0;
        for (var entry : stock.lots().places().entrySet()) {
            if (entry.getKey().lot().equals(lot)) {
                onHand += entry.getValue().onHand();
                sellable += entry.getValue().sellable();
            }
        }
        boolean blocked = stock.lots().termsOf(lot).blocked();
        return new Answer(sku.value(), lot.value(), blocked, onHand, sellable, stock.version());
    }
}

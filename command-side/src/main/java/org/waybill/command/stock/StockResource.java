package org.waybill.command.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.States;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.http.Id;
import org.waybill.command.http.Quantity;
import org.waybill.command.http.RequestException;
import org.waybill.command.http.Text;
import org.waybill.command.network.Known;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.AdjustmentReason;
import org.waybill.domain.stock.PositionView;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockCommand;
import org.waybill.domain.stock.StockCommand.AdjustStock;
import org.waybill.domain.stock.StockCommand.MoveStock;
import org.waybill.domain.stock.StockCommand.ReceiveStock;
import org.waybill.domain.stock.StockCommand.RecordCount;
import org.waybill.domain.stock.StockCommand.SetSafetyStock;
import org.waybill.store.Receipt;

/** Takes stock in and corrects it over HTTP. */
@RestController
class StockResource {

    private static final long MOST = 1_000_000_000;

    private final Door door;
    private final Known known;
    private final States states;
    private final Clock clock;

    StockResource(Door door, Known known, States states, Clock clock) {
        this.door = door;
        this.known = known;
        this.states = states;
        this.clock = clock;
    }

    /** Units that came in. */
    record ReceiptBody(
            @Quantity Integer quantity,
            @Nullable UnitState state,
            @Text(required = false, max = 100) @Nullable String reference,
            @Size(min = 1, max = 1_000) @Nullable List<@Valid @NotNull LotBody> lots) {}

    /** A difference, and why. */
    record AdjustmentBody(
            @NotNull @Min(-MOST) @Max(MOST) Integer delta,
            @Nullable UnitState state,
            @NotNull AdjustmentReason reason,
            @Size(min = 1, max = 1_000) @Nullable List<@Valid @NotNull LotBody> lots) {}

    /** From which state to which, and why. */
    record MoveBody(
            @NotNull UnitState from,
            @NotNull UnitState to,
            @Quantity Integer quantity,
            @NotNull AdjustmentReason reason,
            @Size(min = 1, max = 1_000) @Nullable List<@Valid @NotNull LotBody> lots) {}

    /** What was counted, when (now, if it is not said), and by whom. */
    record CountBody(
            @NotNull @Min(0) @Max(MOST) Integer counted,
            @Nullable Instant countedAt,
            @Id(required = false) @Nullable String source) {}

    /** Units not offered to anybody; or a part of what may be sold, where that is more. */
    record PolicyBody(
            @NotNull @Min(0) @Max(MOST) Integer safetyStock,
            @Min(0) @Max(100) @Nullable Integer safetyPercent) {}

    @PostMapping("/api/stock/{sku}/{location}/receipts")
    ResponseEntity<PositionView> receive(
            @PathVariable @Id String sku,
            @PathVariable @Id String location,
            @Valid @RequestBody ReceiptBody body) {
        return act(
                sku,
                location,
                (s, l) ->
                        new ReceiveStock(
                                s,
                                l,
                                body.quantity(),
                                UnitState.of(body.state()),
                                body.reference(),
                                NamedLots.arrived(known.stocked(s), body.lots(), "")));
    }

    @PostMapping("/api/stock/{sku}/{location}/adjustments")
    ResponseEntity<PositionView> adjust(
            @PathVariable @Id String sku,
            @PathVariable @Id String location,
            @Valid @RequestBody AdjustmentBody body) {
        if (body.delta() == 0) {
            throw RequestException.malformed("must not be 0", "/delta");
        }
        var state = UnitState.of(body.state());
        return act(
                sku,
                location,
                (s, l) ->
                        new AdjustStock(
                                s,
                                l,
                                body.delta(),
                                state,
                                body.reason(),
                                NamedLots.named(known.stocked(s), body.lots())));
    }

    @PostMapping("/api/stock/{sku}/{location}/moves")
    ResponseEntity<PositionView> move(
            @PathVariable @Id String sku,
            @PathVariable @Id String location,
            @Valid @RequestBody MoveBody body) {
        var from = UnitState.of(body.from());
        var to = UnitState.of(body.to());
        if (from == to) {
            throw RequestException.malformed("must be another state than from", "/to");
        }
        return act(
                sku,
                location,
                (s, l) ->
                        new MoveStock(
                                s,
                                l,
                                from,
                                to,
                                body.quantity(),
                                body.reason(),
                                NamedLots.named(known.stocked(s), body.lots())));
    }

    @PostMapping("/api/stock/{sku}/{location}/counts")
    ResponseEntity<PositionView> count(
            @PathVariable @Id String sku,
            @PathVariable @Id String location,
            @Valid @RequestBody CountBody body) {
        var now = clock.instant();
        var countedAt = body.countedAt() == null ? now : body.countedAt();
        if (countedAt.isAfter(now)) {
            var detail = "A count cannot be of the future.";
            throw new RejectedException(
                    Rejection.unacceptable("stock.count-in-future", detail, "/countedAt"));
        }
        return act(
                sku,
                location,
                (s, l) -> new RecordCount(s, l, body.counted(), countedAt, 0, body.source()));
    }

    @PutMapping("/api/stock/{sku}/{location}/policy")
    ResponseEntity<PositionView> setPolicy(
            @PathVariable @Id String sku,
            @PathVariable @Id String location,
            @Valid @RequestBody PolicyBody body) {
        int percent = body.safetyPercent() == null ? 0 : body.safetyPercent();
        return act(sku, location, (s, l) -> new SetSafetyStock(s, l, body.safetyStock(), percent));
    }

    private interface Act {
        StockCommand on(Sku sku, LocationId location);
    }

    private ResponseEntity<PositionView> act(String skuText, String locationText, Act act) {
        var sku = new Sku(skuText);
        var location = new LocationId(locationText);
        known.stocked(sku);
        known.location(location);
        Receipt<Stock> receipt = door.send(act.on(sku, location));
        var stock =
                receipt.result() == null ? states.stock(sku, receipt.position()) : receipt.result();
        var view = PositionView.of(sku, location, stock);
        return Answers.ok(receipt, stock.version(), view);
    }
}

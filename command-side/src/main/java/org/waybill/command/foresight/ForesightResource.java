package org.waybill.command.foresight;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.States;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.domain.foresight.Foresight;
import org.waybill.domain.foresight.ForesightCommand;
import org.waybill.domain.foresight.ForesightCommand.RefreshPrices;
import org.waybill.domain.foresight.ForesightCommand.SetForesight;
import org.waybill.domain.foresight.ForesightSettings;
import org.waybill.domain.foresight.StockPrices;
import org.waybill.domain.foresight.StockPrices.Nothing;
import org.waybill.store.Receipt;

/** Says over HTTP how it is looked ahead, and has prices computed. */
@RestController
class ForesightResource {

    private final Door door;
    private final States states;
    private final Clock clock;

    ForesightResource(Door door, States states, Clock clock) {
        this.door = door;
        this.states = states;
        this.clock = clock;
    }

    /** The settings as they are told. */
    record SettingsAnswer(@JsonUnwrapped ForesightSettings settings, long version) {}

    /** Nothing has to be said. */
    record EmptyBody() {}

    /** What was computed, without the prices themselves. */
    record RefreshAnswer(
            int version,
            long computedFrom,
            String currency,
            int days,
            int orders,
            int skus,
            int prices,
            long bound,
            String digest,
            @Nullable Nothing nothing) {

        static RefreshAnswer of(StockPrices prices) {
            return new RefreshAnswer(
                    prices.version(),
                    prices.position(),
                    prices.settings().currency(),
                    prices.days(),
                    prices.orders(),
                    prices.skus(),
                    prices.locations().stream().mapToInt(one -> one.stock().size()).sum(),
                    prices.bound(),
                    prices.digest(),
                    prices.nothing());
        }
    }

    @PutMapping("/api/foresight")
    ResponseEntity<SettingsAnswer> set(@Valid @RequestBody ForesightBody body) {
        Receipt<Foresight> receipt = door.send(new SetForesight(body.settings(), clock.instant()));
        var now = now(receipt);
        return Answers.ok(
                receipt, now.version(), new SettingsAnswer(now.settings(), now.version()));
    }

    @PostMapping("/api/foresight/refreshes")
    ResponseEntity<RefreshAnswer> refresh(@Valid @RequestBody EmptyBody body) {
        ForesightCommand command = new RefreshPrices(null);
        Receipt<Foresight> receipt = door.send(command);
        var now = now(receipt);
        var prices = Objects.requireNonNull(now.prices());
        return Answers.created(receipt, now.version(), RefreshAnswer.of(prices));
    }

    private Foresight now(Receipt<Foresight> receipt) {
        return Objects.requireNonNullElseGet(
                receipt.result(), () -> states.foresight(receipt.position()));
    }
}

package org.waybill.command.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.States;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.http.Id;
import org.waybill.command.http.Quantity;
import org.waybill.command.network.Known;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.ChannelPolicy;
import org.waybill.domain.stock.Preorder;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockCommand.PreorderTerms;
import org.waybill.domain.stock.StockCommand.SetAvailabilityPolicy;
import org.waybill.store.Receipt;

/** Sets what a channel may see and promise of a SKU, over HTTP. */
@RestController
class AvailabilityPolicyResource {

    private static final long MOST = 1_000_000_000;

    private final Door door;
    private final Known known;
    private final States states;
    private final Clock clock;

    AvailabilityPolicyResource(Door door, Known known, States states, Clock clock) {
        this.door = door;
        this.known = known;
        this.states = states;
        this.clock = clock;
    }

    /**
     * What is set; what is left out is taken back.
     *
     * @param threshold units withheld from the channel
     * @param quota units kept for it alone
     * @param cap the most it may promise from now on
     * @param preorder what it may promise before there is any
     */
    record Body(
            @NotNull @Min(0) @Max(MOST) Integer threshold,
            @Min(0) @Max(MOST) @Nullable Integer quota,
            @Min(0) @Max(MOST) @Nullable Integer cap,
            @Valid @Nullable PreorderBody preorder) {}

    /** So many units, until the day there are some. */
    record PreorderBody(@Quantity Integer quota, @NotNull Instant until) {}

    /** A policy as it is told. */
    record Answer(
            String sku,
            String channel,
            long threshold,
            @Nullable Long quota,
            @Nullable CapAnswer cap,
            @Nullable PreorderAnswer preorder,
            long version) {}

    /** The most the channel may promise, and how much of it is left. */
    record CapAnswer(long units, long left) {}

    /** What may be promised before there is any, and how much of it is left. */
    record PreorderAnswer(long quota, Instant until, long left, long waiting) {}

    @PutMapping("/api/availability-policies/{sku}/{channel}")
    ResponseEntity<Answer> set(
            @PathVariable("sku") @Id String skuText,
            @PathVariable("channel") @Id String channelText,
            @Valid @RequestBody Body body) {
        var sku = new Sku(skuText);
        var channel = new ChannelId(channelText);
        known.stocked(sku);
        known.channel(channel);
        var command =
                new SetAvailabilityPolicy(
                        sku,
                        channel,
                        body.threshold(),
                        units(body.quota()),
                        units(body.cap()),
                        preorder(body.preorder()));
        Receipt<Stock> receipt = door.send(command);
        var stock =
                receipt.result() == null ? states.stock(sku, receipt.position()) : receipt.result();
        var answer = answer(sku, channel, stock.policyOf(channel), stock.version());
        return Answers.ok(receipt, stock.version(), answer);
    }

    private static @Nullable Long units(@Nullable Integer units) {
        return units == null ? null : Long.valueOf(units);
    }

    private @Nullable PreorderTerms preorder(@Nullable PreorderBody body) {
        if (body == null) {
            return null;
        }
        if (!body.until().isAfter(clock.instant())) {
            var detail = "A pre-order ends in the future.";
            throw new RejectedException(
                    Rejection.unacceptable("preorder.over", detail, "/preorder/until"));
        }
        return new PreorderTerms(body.quota(), body.until());
    }

    private Answer answer(Sku sku, ChannelId channel, ChannelPolicy policy, long version) {
        var cap = policy.cap();
        return new Answer(
                sku.value(),
                channel.value(),
                policy.threshold(),
                policy.quota(),
                cap == null ? null : new CapAnswer(cap.units(), cap.left()),
                policy.preorder() == null ? null : told(policy.preorder()),
                version);
    }

    private @Nullable PreorderAnswer told(Preorder preorder) {
        if (preorder.units() == 0) {
            return null;
        }
        long left = preorder.left(clock.instant());
        return new PreorderAnswer(preorder.units(), preorder.until(), left, preorder.waiting());
    }
}

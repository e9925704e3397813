package org.waybill.command.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.States;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.http.Id;
import org.waybill.command.http.Preference;
import org.waybill.command.http.Quantity;
import org.waybill.command.http.RequestException;
import org.waybill.command.http.Text;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderCommand;
import org.waybill.domain.order.OrderCommand.CancelOrder;
import org.waybill.domain.order.OrderCommand.HoldOrder;
import org.waybill.domain.order.OrderCommand.ReleaseOrderHold;
import org.waybill.domain.order.OrderHold;
import org.waybill.domain.order.OrderKey;
import org.waybill.store.Receipt;

/** Takes orders in over HTTP, holds them and gives them up. */
@RestController
class OrderResource {

    private final Door door;
    private final OrderIntake intake;
    private final OrderKeys keys;
    private final OrderOutcomes outcomes;
    private final States states;
    private final Clock clock;

    OrderResource(
            Door door,
            OrderIntake intake,
            OrderKeys keys,
            OrderOutcomes outcomes,
            States states,
            Clock clock) {
        this.door = door;
        this.intake = intake;
        this.keys = keys;
        this.outcomes = outcomes;
        this.states = states;
        this.clock = clock;
    }

    /** What is given up: units of lines, or everything that is left. */
    record CancellationBody(
            @Size(min = 1, max = 2_000) @Nullable List<@Valid @NotNull Line> lines,
            @Text String reason) {}

    /** Units of a line. */
    record Line(@Id String lineId, @Quantity Integer quantity) {}

    /** Why nothing may start, under which name, and until when. */
    record HoldBody(
            @Id(required = false) @Nullable String handle,
            @NotNull OrderHold.Type type,
            @Text String reason,
            @Nullable Instant autoReleaseAt) {}

    @PostMapping("/api/orders")
    ResponseEntity<OrderAnswer> place(
            @Valid @RequestBody OrderBody body,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        int seconds = Preference.waitSeconds(prefer);
        var number = body.orderId() == null ? door.newId() : body.orderId();
        var command = intake.command(body, number, clock.instant());
        try (var waiter = outcomes.expect(command.aggregateId())) {
            Receipt<Order> receipt = door.send(command);
            // A repeated request may have been given another number when it was first heard.
            var key =
                    receipt.result() == null ? keys.placedAt(receipt.position()) : command.order();
            return created(key, settled(receipt, waiter, seconds));
        }
    }

    @PostMapping("/api/orders/{id}/cancellations")
    ResponseEntity<OrderAnswer> cancel(
            @PathVariable @Id String id,
            @RequestParam(required = false) @Id(required = false) @Nullable String channel,
            @Valid @RequestBody CancellationBody body) {
        var key = keys.find(id, channel);
        return act(new CancelOrder(key, counts(body), body.reason()));
    }

    @PostMapping("/api/orders/{id}/holds")
    ResponseEntity<OrderAnswer> hold(
            @PathVariable @Id String id,
            @RequestParam(required = false) @Id(required = false) @Nullable String channel,
            @Valid @RequestBody HoldBody body) {
        if (body.autoReleaseAt() != null && !body.autoReleaseAt().isAfter(clock.instant())) {
            throw RequestException.malformed("must be in the future", "/autoReleaseAt");
        }
        var key = keys.find(id, channel);
        var handle = body.handle() == null ? door.newId() : body.handle();
        return act(
                new HoldOrder(
                        key,
                        new OrderHold(handle, body.type(), body.reason(), body.autoReleaseAt())));
    }

    @DeleteMapping("/api/orders/{id}/holds/{handle}")
    ResponseEntity<OrderAnswer> release(
            @PathVariable @Id String id,
            @PathVariable @Id String handle,
            @RequestParam(required = false) @Id(required = false) @Nullable String channel) {
        return act(new ReleaseOrderHold(keys.find(id, channel), handle));
    }

    private static long settled(Receipt<Order> receipt, OrderOutcomes.Waiter waiter, int seconds) {
        if (seconds == 0 || receipt.result() == null) {
            return receipt.position();
        }
        return waiter.await(seconds).orElse(receipt.position());
    }

    private ResponseEntity<OrderAnswer> created(OrderKey key, long position) {
        var dossier = states.dossier(key, position);
        var path = "/api/orders/" + key.number() + "?channel=" + key.channel();
        var answer = OrderAnswer.of(dossier, position);
        var receipt = new Receipt<>(dossier, position);
        return Answers.created(path, receipt, dossier.order().version(), answer);
    }

    private ResponseEntity<OrderAnswer> act(OrderCommand command) {
        Receipt<?> receipt = door.send(command);
        var dossier = states.dossier(command.order(), receipt.position());
        return Answers.ok(
                receipt, dossier.order().version(), OrderAnswer.of(dossier, receipt.position()));
    }

    private static List<LineCount> counts(CancellationBody body) {
        var seen = new HashSet<String>();
        var lines = Objects.requireNonNullElse(body.lines(), List.<Line>of());
        for (int i = 0; i < lines.size(); i++) {
            if (!seen.add(lines.get(i).lineId())) {
                var detail = "Line %s is given twice.".formatted(lines.get(i).lineId());
                throw new RejectedException(
                        Rejection.unacceptable(
                                "order.line-twice", detail, "/lines/%d/lineId".formatted(i)));
            }
        }
        return lines.stream()
                .map(l -> new LineCount(new LineId(l.lineId()), l.quantity()))
                .toList();
    }
}

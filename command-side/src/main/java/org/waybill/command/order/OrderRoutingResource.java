package org.waybill.command.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.States;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.http.Id;
import org.waybill.command.http.RequestException;
import org.waybill.command.network.Known;
import org.waybill.command.network.LineRequirements;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderCommand;
import org.waybill.domain.order.OrderCommand.QueueOrder;
import org.waybill.domain.order.OrderCommand.RouteOrder;
import org.waybill.domain.order.OrderCommand.SubstituteLine;
import org.waybill.domain.order.QueueReason;
import org.waybill.domain.product.Sku;
import org.waybill.domain.routing.Instruction;
import org.waybill.store.Receipt;

/** What a person does with an order that waits. */
@RestController
class OrderRoutingResource {

    private final Door door;
    private final OrderKeys keys;
    private final Known known;
    private final States states;
    private final Clock clock;
    private final LineRequirements requirements;

    OrderRoutingResource(
            Door door,
            OrderKeys keys,
            Known known,
            States states,
            Clock clock,
            LineRequirements requirements) {
        this.requirements = requirements;
        this.door = door;
        this.keys = keys;
        this.known = known;
        this.states = states;
        this.clock = clock;
    }

    /** How it is to be routed; the location for {@code LOCATION} only. */
    record RoutingBody(
            @NotNull Instruction.Kind instruction,
            @Id(required = false) @Nullable String location) {}

    /** Queues that a person may put an order in. */
    enum PersonsQueue {
        BACKORDER(QueueReason.BACKORDER),
        UNFILLABLE(QueueReason.UNFILLABLE),
        CUSTOMER_CARE(QueueReason.CUSTOMER_CARE);

        private final QueueReason reason;

        PersonsQueue(QueueReason reason) {
            this.reason = reason;
        }
    }

    /** Where what waits is put, and for how long at most. */
    record QueueBody(
            @NotNull PersonsQueue queue, @Min(1) @Max(87_600) @Nullable Integer cancelAfterHours) {}

    /**
     * Which units another SKU takes the place of; all of the line that wait where none are said.
     */
    record SubstitutionBody(
            @Id String lineId,
            @Id String sku,
            @Min(1) @Max(1_000_000_000) @Nullable Integer quantity) {}

    @PostMapping("/api/orders/{id}/routings")
    ResponseEntity<OrderAnswer> route(
            @PathVariable @Id String id,
            @RequestParam(required = false) @Id(required = false) @Nullable String channel,
            @Valid @RequestBody RoutingBody body) {
        var location = body.location() == null ? null : new LocationId(body.location());
        if ((body.instruction() == Instruction.Kind.LOCATION) == (location == null)) {
            throw RequestException.malformed("belongs to instruction LOCATION", "/location");
        }
        if (location != null) {
            known.location(location, "/location");
        }
        var instruction = new Instruction(body.instruction(), location);
        return act(new RouteOrder(keys.find(id, channel), instruction, clock.instant()));
    }

    @PostMapping("/api/orders/{id}/queues")
    ResponseEntity<OrderAnswer> queue(
            @PathVariable @Id String id,
            @RequestParam(required = false) @Id(required = false) @Nullable String channel,
            @Valid @RequestBody QueueBody body) {
        var now = clock.instant();
        var hours = body.cancelAfterHours();
        var cancelAt = hours == null ? null : now.plus(Duration.ofHours(hours));
        return act(new QueueOrder(keys.find(id, channel), body.queue().reason, cancelAt, now));
    }

    @PostMapping("/api/orders/{id}/substitutions")
    ResponseEntity<OrderAnswer> substitute(
            @PathVariable @Id String id,
            @RequestParam(required = false) @Id(required = false) @Nullable String channel,
            @Valid @RequestBody SubstitutionBody body) {
        var key = keys.find(id, channel);
        var sku = new Sku(body.sku());
        return act(
                new SubstituteLine(
                        key,
                        new LineId(body.lineId()),
                        body.quantity(),
                        sku,
                        requirements.ofOne(sku, "/sku"),
                        clock.instant()));
    }

    private ResponseEntity<OrderAnswer> act(OrderCommand command) {
        Receipt<?> receipt = door.send(command);
        var dossier = states.dossier(command.order(), receipt.position());
        return Answers.ok(
                receipt, dossier.order().version(), OrderAnswer.of(dossier, receipt.position()));
    }
}

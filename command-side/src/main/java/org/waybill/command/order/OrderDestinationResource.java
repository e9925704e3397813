package org.waybill.command.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.States;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.http.Id;
import org.waybill.domain.order.OrderCommand.ChangeDestination;
import org.waybill.store.Receipt;

/** Where an order goes. */
@RestController
class OrderDestinationResource {

    private final Door door;
    private final OrderKeys keys;
    private final States states;
    private final Clock clock;

    OrderDestinationResource(Door door, OrderKeys keys, States states, Clock clock) {
        this.door = door;
        this.keys = keys;
        this.states = states;
        this.clock = clock;
    }

    /** Where the goods go from now on. */
    record DestinationBody(@Valid @NotNull OrderBody.ShipToBody shipTo) {}

    @PutMapping("/api/orders/{id}/destination")
    ResponseEntity<OrderAnswer> send(
            @PathVariable @Id String id,
            @RequestParam(required = false) @Id(required = false) @Nullable String channel,
            @Valid @RequestBody DestinationBody body) {
        var key = keys.find(id, channel);
        var command = new ChangeDestination(key, body.shipTo().destination(), clock.instant());
        Receipt<?> receipt = door.send(command);
        var dossier = states.dossier(key, receipt.position());
        return Answers.ok(
                receipt, dossier.order().version(), OrderAnswer.of(dossier, receipt.position()));
    }
}

package org.waybill.command.shipment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.States;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.http.Key;
import org.waybill.command.http.Text;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.shipment.Scan;
import org.waybill.domain.shipment.Shipment;
import org.waybill.domain.shipment.ShipmentCommand.RecordScan;
import org.waybill.domain.shipment.ShipmentId;
import org.waybill.domain.shipment.ShipmentStatus;
import org.waybill.domain.shipment.ShipmentView;
import org.waybill.store.Receipt;

/** Takes in over HTTP what carriers say. */
@RestController
class ShipmentResource {

    /** By how much a carrier's clock may be ahead of ours. */
    private static final Duration MOST_AHEAD = Duration.ofDays(1);

    private final Door door;
    private final States states;
    private final Clock clock;

    ShipmentResource(Door door, States states, Clock clock) {
        this.door = door;
        this.states = states;
        this.clock = clock;
    }

    /** A scan: what, when, and where in the carrier's words. */
    record ScanBody(
            @NotNull ShipmentStatus status,
            @NotNull Instant occurredAt,
            @Text(required = false) @Nullable String location) {}

    @PostMapping("/api/shipments/{id}/tracking-events")
    ResponseEntity<ShipmentView> scan(
            @PathVariable @Key String id, @Valid @RequestBody ScanBody body) {
        var shipment = new ShipmentId(id);
        if (!states.exists(shipment.address())) {
            var detail = "There is no shipment %s.".formatted(id);
            throw new RejectedException(Rejection.notFound("shipment.unknown", detail));
        }
        if (body.occurredAt().isAfter(clock.instant().plus(MOST_AHEAD))) {
            var detail = "A scan cannot be of the future.";
            throw new RejectedException(
                    Rejection.unacceptable("shipment.scan-in-future", detail, "/occurredAt"));
        }
        var scan = new Scan(body.status(), body.occurredAt(), body.location());
        Receipt<Shipment> receipt = door.send(new RecordScan(shipment, scan), body.occurredAt());
        var now =
                Objects.requireNonNullElseGet(
                        receipt.result(), () -> states.shipment(shipment, receipt.position()));
        return Answers.ok(receipt, now.version(), ShipmentView.of(now));
    }
}

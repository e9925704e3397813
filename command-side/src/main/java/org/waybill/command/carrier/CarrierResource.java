package org.waybill.command.carrier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.States;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.http.Id;
import org.waybill.domain.carrier.Carrier;
import org.waybill.domain.carrier.CarrierCommand.DefineCarrier;
import org.waybill.domain.carrier.CarrierId;
import org.waybill.store.Receipt;

/** Configures carriers over HTTP. The first takes the place of the simulated ones. */
@RestController
class CarrierResource {

    private final Door door;
    private final States states;

    CarrierResource(Door door, States states) {
        this.door = door;
        this.states = states;
    }

    /** A carrier as it is told; the id beside what is configured. */
    record Answer(String id, @JsonUnwrapped CarrierBody carrier, long version) {}

    @PutMapping("/api/carriers/{id}")
    ResponseEntity<Answer> define(
            @PathVariable @Id String id, @Valid @RequestBody CarrierBody body) {
        CarrierChecks.check(body);
        var carrier = new CarrierId(id);
        Receipt<Carrier> receipt = door.send(new DefineCarrier(carrier, body.profile()));
        var now =
                Objects.requireNonNullElseGet(
                        receipt.result(), () -> states.carrier(carrier, receipt.position()));
        return Answers.ok(receipt, now.version(), new Answer(id, body, now.version()));
    }
}

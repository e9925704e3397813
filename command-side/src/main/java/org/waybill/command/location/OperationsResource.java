package org.waybill.command.location;

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
import org.waybill.command.network.Known;
import org.waybill.domain.location.Location;
import org.waybill.domain.location.LocationCommand.DefineOperations;
import org.waybill.domain.location.LocationId;
import org.waybill.store.Receipt;

/** Configures over HTTP how locations work. */
@RestController
class OperationsResource {

    private final Door door;
    private final States states;
    private final Known known;
    private final OperationsChecks checks;

    OperationsResource(Door door, States states, Known known, OperationsChecks checks) {
        this.door = door;
        this.states = states;
        this.known = known;
        this.checks = checks;
    }

    /** How a location works, as it is told. */
    record Answer(String location, @JsonUnwrapped OperationsBody operations, long version) {}

    @PutMapping("/api/locations/{id}/operations")
    ResponseEntity<Answer> define(
            @PathVariable @Id String id, @Valid @RequestBody OperationsBody body) {
        var location = new LocationId(id);
        known.location(location);
        checks.check(body);
        Receipt<Location> receipt = door.send(new DefineOperations(location, body.operations()));
        var now =
                Objects.requireNonNullElseGet(
                        receipt.result(), () -> states.location(location, receipt.position()));
        return Answers.ok(receipt, now.version(), new Answer(id, body, now.version()));
    }
}

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
import org.waybill.domain.location.Location;
import org.waybill.domain.location.LocationCommand.DefineLocation;
import org.waybill.domain.location.LocationId;
import org.waybill.store.Receipt;

/** Configures locations over HTTP. */
@RestController
class LocationResource {

    private final Door door;
    private final States states;

    LocationResource(Door door, States states) {
        this.door = door;
        this.states = states;
    }

    /** A location as it is told; the id beside what is configured. */
    record Answer(String id, @JsonUnwrapped LocationBody location, long version) {}

    @PutMapping("/api/locations/{id}")
    ResponseEntity<Answer> define(
            @PathVariable @Id String id, @Valid @RequestBody LocationBody body) {
        var profile = body.profile();
        Receipt<Location> receipt = door.send(new DefineLocation(new LocationId(id), profile));
        var now =
                Objects.requireNonNullElseGet(
                        receipt.result(),
                        () -> states.location(new LocationId(id), receipt.position()));
        long version = now.version();
        return Answers.ok(receipt, version, new Answer(id, LocationBody.of(profile), version));
    }
}

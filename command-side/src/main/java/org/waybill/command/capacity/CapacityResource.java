package org.waybill.command.capacity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.time.Clock;
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
import org.waybill.domain.capacity.Capacity;
import org.waybill.domain.capacity.CapacityCommand.SetCapacity;
import org.waybill.domain.location.LocationId;
import org.waybill.store.Receipt;

/** Takes in over HTTP how much locations can do. */
@RestController
class CapacityResource {

    private final Door door;
    private final Known known;
    private final States states;
    private final LocalDays days;
    private final Clock clock;

    CapacityResource(Door door, Known known, States states, LocalDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
        this.door = door;
        this.known = known;
        this.states = states;
    }

    /** How much a location can do. */
    record Answer(String location, @JsonUnwrapped CapacityBody capacity, long version) {}

    @PutMapping("/api/locations/{id}/capacity")
    ResponseEntity<Answer> set(@PathVariable @Id String id, @Valid @RequestBody CapacityBody body) {
        var location = new LocationId(id);
        known.location(location);
        var plan = body.plan();
        var at = clock.instant();
        var command = new SetCapacity(location, plan, days.at(location, at), at);
        Receipt<Capacity> receipt = door.send(command);
        var now =
                Objects.requireNonNullElseGet(
                        receipt.result(), () -> states.capacity(location, receipt.position()));
        var told = CapacityBody.of(Objects.requireNonNullElse(now.plan(), plan));
        return Answers.ok(receipt, now.version(), new Answer(id, told, now.version()));
    }
}

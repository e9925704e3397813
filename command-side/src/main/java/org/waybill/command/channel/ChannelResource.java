package org.waybill.command.channel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
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
import org.waybill.command.http.RequestException;
import org.waybill.command.http.Text;
import org.waybill.domain.channel.Channel;
import org.waybill.domain.channel.ChannelCommand.DefineChannel;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.channel.ChannelProfile;
import org.waybill.domain.location.LocationId;
import org.waybill.store.Receipt;

/** Configures channels over HTTP. A location may be named before it is configured. */
@RestController
class ChannelResource {

    private final Door door;
    private final States states;

    ChannelResource(Door door, States states) {
        this.door = door;
        this.states = states;
    }

    /** A channel as it is configured. */
    record Body(@Text String name, @NotNull LocationsField locations) {

        ChannelProfile profile() {
            return new ChannelProfile(
                    name,
                    locations.every(),
                    locations.ids().stream().map(LocationId::new).toList());
        }
    }

    /** A channel as it is told. */
    record Answer(String id, String name, LocationsField locations, long version) {

        static Answer of(String id, ChannelProfile profile, long version) {
            var ids = profile.locations().stream().map(LocationId::value).toList();
            return new Answer(
                    id, profile.name(), new LocationsField(profile.everyLocation(), ids), version);
        }
    }

    @PutMapping("/api/channels/{id}")
    ResponseEntity<Answer> define(@PathVariable @Id String id, @Valid @RequestBody Body body) {
        checkLocations(body.locations().ids());
        var profile = body.profile();
        Receipt<Channel> receipt = door.send(new DefineChannel(new ChannelId(id), profile));
        var now =
                Objects.requireNonNullElseGet(
                        receipt.result(),
                        () -> states.channel(new ChannelId(id), receipt.position()));
        long version = now.version();
        return Answers.ok(receipt, version, Answer.of(id, profile, version));
    }

    /** They may stand in the place of a word, so they are not checked like other lists. */
    private static void checkLocations(List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (!Id.Validator.fits(ids.get(i))) {
                throw RequestException.malformed(Id.RULE, "/locations/" + i);
            }
        }
    }
}

package org.waybill.command.routing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.States;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.http.Id;
import org.waybill.command.network.Configuration;
import org.waybill.domain.Fault;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.routing.RoutingCommand;
import org.waybill.domain.routing.RoutingCommand.ActivateRules;
import org.waybill.domain.routing.RoutingCommand.DraftRules;
import org.waybill.domain.routing.RoutingCommand.RetireRules;
import org.waybill.domain.routing.RoutingCommand.ValidateRules;
import org.waybill.domain.routing.RuleBook;
import org.waybill.domain.routing.RuleSet;
import org.waybill.domain.routing.RuleSetView;
import org.waybill.store.Receipt;

/** Writes rule sets over HTTP, and lets them decide. */
@RestController
class RuleSetResource {

    private final Door door;
    private final States states;
    private final Configuration configuration;

    RuleSetResource(Door door, States states, Configuration configuration) {
        this.door = door;
        this.states = states;
        this.configuration = configuration;
    }

    /** Which version; the newest where it is not said. */
    record VersionBody(@Min(1) @Max(1_000_000) @Nullable Integer version) {}

    /** Nothing has to be said. */
    record EmptyBody() {}

    @PutMapping("/api/rule-sets/{name}")
    ResponseEntity<RuleSetView> write(
            @PathVariable @Id String name, @Valid @RequestBody RuleSetBody body) {
        return answer(new DraftRules(name, body.rules()), null);
    }

    @PostMapping("/api/rule-sets/{name}/validations")
    ResponseEntity<RuleSetView> validate(
            @PathVariable @Id String name, @Valid @RequestBody VersionBody body) {
        var edition = configuration.rules().edition(name, body.version());
        var findings = edition == null ? List.<Fault>of() : findings(edition.rules());
        return answer(new ValidateRules(name, body.version(), findings), body.version());
    }

    @PostMapping("/api/rule-sets/{name}/activations")
    ResponseEntity<RuleSetView> activate(
            @PathVariable @Id String name, @Valid @RequestBody VersionBody body) {
        return answer(new ActivateRules(name, body.version()), body.version());
    }

    @PostMapping("/api/rule-sets/{name}/retirements")
    ResponseEntity<RuleSetView> retire(
            @PathVariable @Id String name, @Valid @RequestBody EmptyBody body) {
        var live = configuration.rules().live();
        return answer(new RetireRules(name), live == null ? null : live.version());
    }

    /** Locations and channels that it names and the network has not. */
    private List<Fault> findings(RuleSet rules) {
        var findings = new ArrayList<Fault>();
        for (int i = 0; i < rules.routes().size(); i++) {
            int place = i;
            rules.routes()
                    .get(i)
                    .when()
                    .channels()
                    .forEach(
                            channel -> {
                                if (configuration.channel(channel) == null) {
                                    var at = "/routes/%d/when/channels".formatted(place);
                                    var detail = "There is no channel %s.".formatted(channel);
                                    findings.add(new Fault(at, detail));
                                }
                            });
        }
        rules.strategies()
                .forEach(
                        (name, strategy) -> {
                            var at = "/strategies/" + name;
                            unknown(findings, at + "/must/only", strategy.must().only());
                            unknown(findings, at + "/must/butNot", strategy.must().butNot());
                            unknown(findings, at + "/should/only", strategy.should().only());
                            unknown(findings, at + "/should/butNot", strategy.should().butNot());
                        });
        return findings;
    }

    private void unknown(List<Fault> findings, String at, Iterable<LocationId> locations) {
        for (var location : locations) {
            if (configuration.location(location) == null) {
                findings.add(new Fault(at, "There is no location %s.".formatted(location)));
            }
        }
    }

    private ResponseEntity<RuleSetView> answer(RoutingCommand command, @Nullable Integer version) {
        Receipt<RuleBook> receipt = door.send(command);
        var book =
                Objects.requireNonNullElseGet(
                        receipt.result(), () -> states.rules(receipt.position()));
        var edition = book.edition(command.name(), version);
        if (edition == null) {
            throw new RejectedException(
                    Rejection.notFound("rules.unknown", "There is no such rule set."));
        }
        int newest = book.editions(command.name()).size();
        return Answers.ok(receipt, newest, RuleSetView.of(command.name(), edition));
    }
}

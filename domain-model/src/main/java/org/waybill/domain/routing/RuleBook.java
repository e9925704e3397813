package org.waybill.domain.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.Rejection;
import org.waybill.domain.routing.RoutingCommand.ActivateRules;
import org.waybill.domain.routing.RoutingCommand.DraftRules;
import org.waybill.domain.routing.RoutingCommand.RetireRules;
import org.waybill.domain.routing.RoutingCommand.ValidateRules;
import org.waybill.domain.routing.RoutingEvent.RulesActivated;
import org.waybill.domain.routing.RoutingEvent.RulesDrafted;
import org.waybill.domain.routing.RoutingEvent.RulesRetired;
import org.waybill.domain.routing.RoutingEvent.RulesValidated;

/**
 * All rule sets in all their versions, and the one that decides.
 *
 * @param version the number of its events
 * @param sets by name, each with its versions, the first one first
 * @param live null where the standard rules decide
 */
public record RuleBook(long version, Map<String, List<Edition>> sets, @Nullable Live live) {

    /** Where it stands in the log. */
    public static final String ADDRESS = "routing:rules";

    /** Before anything was written. */
    public static final RuleBook EMPTY = new RuleBook(0, Map.of(), null);

    public RuleBook {
        sets = Collections.unmodifiableSortedMap(new TreeMap<>(sets));
    }

    /** A version of a rule set: its rules never change, where it stands does. */
    public record Edition(int version, RuleSet rules, Status status) {}

    /** The version that decides. */
    public record Live(String name, int version, RuleSet rules) {}

    /** Where a version stands. */
    public enum Status {
        DRAFT,
        VALIDATED,
        LIVE,
        RETIRED
    }

    /** The rules that decide now. */
    public Live deciding() {
        return live == null ? new Live(StandardRules.NAME, 0, StandardRules.RULES) : live;
    }

    /** The versions of a rule set; none if it is not known. */
    public List<Edition> editions(String name) {
        return sets.getOrDefault(name, List.of());
    }

    /**
     * A version of a rule set.
     *
     * @param number null for the newest
     * @return null if there is none
     */
    public @Nullable Edition edition(String name, @Nullable Integer number) {
        var editions = editions(name);
        if (editions.isEmpty()) {
            return null;
        }
        return editions.stream()
                .filter(e -> e.version() == (number == null ? editions.size() : number))
                .findFirst()
                .orElse(null);
    }

    /** What follows from a command. */
    public Decision<RoutingEvent> decide(RoutingCommand command) {
        return switch (command) {
            case DraftRules c -> draft(c);
            case ValidateRules c -> validate(c);
            case ActivateRules c -> activate(c);
            case RetireRules c -> retire(c);
        };
    }

    private Decision<RoutingEvent> draft(DraftRules c) {
        if (c.name().equals(StandardRules.NAME)) {
            var detail = "The standard rules cannot be written; give yours another name.";
            return Decision.refuse(Rejection.conflict("rules.standard", detail));
        }
        var faults = RuleSetCheck.faults(c.rules());
        if (!faults.isEmpty()) {
            return Decision.refuse(
                    Rejection.unacceptable(
                            "rules.contradictory", faults.getFirst().detail(), faults));
        }
        var newest = edition(c.name(), null);
        if (newest != null && newest.rules().equals(c.rules())) {
            return Decision.accept();
        }
        int next = editions(c.name()).size() + 1;
        return Decision.accept(new RulesDrafted(c.name(), next, c.rules()));
    }

    private Decision<RoutingEvent> validate(ValidateRules c) {
        var edition = edition(c.name(), c.version());
        if (edition == null) {
            return unknown(c.name(), c.version());
        }
        if (!c.findings().isEmpty()) {
            return Decision.refuse(
                    Rejection.unacceptable(
                            "rules.unknown-names", c.findings().getFirst().detail(), c.findings()));
        }
        return edition.status() == Status.DRAFT
                ? Decision.accept(new RulesValidated(c.name(), edition.version()))
                : Decision.accept();
    }

    private Decision<RoutingEvent> activate(ActivateRules c) {
        var edition = edition(c.name(), c.version());
        if (edition == null) {
            return unknown(c.name(), c.version());
        }
        if (edition.status() == Status.DRAFT) {
            var detail = "Version %d of it was not validated yet.".formatted(edition.version());
            return Decision.refuse(Rejection.conflict("rules.not-validated", detail));
        }
        if (edition.status() == Status.LIVE) {
            return Decision.accept();
        }
        var events = new ArrayList<RoutingEvent>();
        if (live != null) {
            events.add(new RulesRetired(live.name(), live.version()));
        }
        events.add(new RulesActivated(c.name(), edition.version()));
        return Decision.accept(events);
    }

    private Decision<RoutingEvent> retire(RetireRules c) {
        if (editions(c.name()).isEmpty()) {
            return unknown(c.name(), null);
        }
        if (live == null || !live.name().equals(c.name())) {
            var detail = "No version of it is live.";
            return Decision.refuse(Rejection.conflict("rules.not-live", detail));
        }
        return Decision.accept(new RulesRetired(live.name(), live.version()));
    }

    private static Decision<RoutingEvent> unknown(String name, @Nullable Integer version) {
        var detail =
                version == null
                        ? "There is no rule set %s.".formatted(name)
                        : "Rule set %s has no version %d.".formatted(name, version);
        return Decision.refuse(Rejection.notFound("rules.unknown", detail));
    }

    /** The rules after an event. */
    public RuleBook evolve(RoutingEvent event) {
        return switch (event) {
            case RulesDrafted e -> drafted(e);
            case RulesValidated e -> with(e, Status.VALIDATED, live);
            case RulesActivated e -> {
                var rules = rules(e);
                yield with(
                        e,
                        Status.LIVE,
                        rules == null ? live : new Live(e.name(), e.version(), rules));
            }
            case RulesRetired e -> with(e, Status.RETIRED, null);
        };
    }

    private @Nullable RuleSet rules(RoutingEvent event) {
        var edition = edition(event.name(), event.version());
        return edition == null ? null : edition.rules();
    }

    private RuleBook drafted(RulesDrafted e) {
        var editions = new ArrayList<>(editions(e.name()));
        editions.add(new Edition(e.version(), e.rules(), Status.DRAFT));
        return with(e.name(), editions, live);
    }

    private RuleBook with(RoutingEvent event, Status status, @Nullable Live next) {
        var editions =
                editions(event.name()).stream()
                        .map(
                                e ->
                                        e.version() == event.version()
                                                ? new Edition(e.version(), e.rules(), status)
                                                : e)
                        .toList();
        return with(event.name(), editions, next);
    }

    private RuleBook with(String name, List<Edition> editions, @Nullable Live next) {
        var all = new TreeMap<>(sets);
        all.put(name, List.copyOf(editions));
        return new RuleBook(version + 1, all, next);
    }
}

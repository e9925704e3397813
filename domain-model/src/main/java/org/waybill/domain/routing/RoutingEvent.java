package org.waybill.domain.routing;

import org.waybill.domain.Stored;

/** What has happened to the rules. */
public sealed interface RoutingEvent {

    /** The rule set. */
    String name();

    /** Which of its versions, from 1. */
    int version();

    /** Another version was written. Since revision 2 its routes may look at the goods. */
    @Stored(value = "routing.RulesDrafted", revision = 2)
    record RulesDrafted(String name, int version, RuleSet rules) implements RoutingEvent {}

    /** It was looked at together with the network, and can be used. */
    @Stored("routing.RulesValidated")
    record RulesValidated(String name, int version) implements RoutingEvent {}

    /** From now on it decides. */
    @Stored("routing.RulesActivated")
    record RulesActivated(String name, int version) implements RoutingEvent {}

    /** From now on it decides no more. */
    @Stored("routing.RulesRetired")
    record RulesRetired(String name, int version) implements RoutingEvent {}
}

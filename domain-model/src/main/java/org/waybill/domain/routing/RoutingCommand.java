package org.waybill.domain.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.Fault;

/** What can be asked of the rules. */
public sealed interface RoutingCommand extends AggregateCommand {

    /** The rule set. */
    String name();

    @Override
    default String aggregateId() {
        return RuleBook.ADDRESS;
    }

    /** Writes another version, unless it says what the last one says. */
    record DraftRules(String name, RuleSet rules) implements RoutingCommand {}

    /**
     * Notes that a version can be used.
     *
     * @param version null for the newest
     * @param findings what it names that the network has not; refused if there are any
     */
    record ValidateRules(String name, @Nullable Integer version, List<Fault> findings)
            implements RoutingCommand {}

    /**
     * Lets a version decide; the one that did is retired.
     *
     * @param version null for the newest
     */
    record ActivateRules(String name, @Nullable Integer version) implements RoutingCommand {}

    /** Lets the standard rules decide again. */
    record RetireRules(String name) implements RoutingCommand {}
}

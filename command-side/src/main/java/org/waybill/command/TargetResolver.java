package org.waybill.command;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;
import org.waybill.domain.AggregateCommand;

/** Finds a command's aggregate by the address it carries, so that commands need no annotation. */
@Component(TargetResolver.NAME)
public final class TargetResolver implements CommandTargetResolver {

    /** By which aggregates refer to it. */
    public static final String NAME = "targetResolver";

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        if (command.getPayload() instanceof AggregateCommand addressed) {
            return new VersionedAggregateIdentifier(addressed.aggregateId(), null);
        }
        throw new IllegalArgumentException(command.getCommandName() + " says no aggregate");
    }
}

package org.waybill.command.channel;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waybill.command.TargetResolver;
import org.waybill.command.Versions;
import org.waybill.domain.channel.Channel;
import org.waybill.domain.channel.ChannelCommand.DefineChannel;
import org.waybill.domain.channel.ChannelEvent;

/** The shell of a channel: holds its state, asks its rules. */
@Aggregate(
        type = "channel",
        commandTargetResolver = TargetResolver.NAME,
        cache = "aggregateCache",
        lockFactory = "aggregateLocks")
class ChannelAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Channel state = Channel.UNDEFINED;

    ChannelAggregate() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Channel on(DefineChannel command, MetaData metaData) {
        Versions.check(metaData, state.version());
        state.decide(command).orThrow().forEach(AggregateLifecycle::apply);
        return state;
    }

    @EventSourcingHandler
    void on(ChannelEvent event) {
        id = event.channel().address();
        state = state.evolve(event);
    }
}

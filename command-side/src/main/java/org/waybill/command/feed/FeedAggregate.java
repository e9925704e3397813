package org.waybill.command.feed;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waybill.command.TargetResolver;
import org.waybill.command.Versions;
import org.waybill.domain.feed.Feed;
import org.waybill.domain.feed.FeedCommand.RecordBatch;
import org.waybill.domain.feed.FeedDecisions;
import org.waybill.domain.feed.FeedEvent;

/** The shell of a feed: holds its state, asks its rules. Its history has no end. */
@Aggregate(
        type = "feed",
        commandTargetResolver = TargetResolver.NAME,
        cache = "aggregateCache",
        lockFactory = "aggregateLocks",
        snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1")
class FeedAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Feed state = Feed.NONE;

    FeedAggregate() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Feed on(RecordBatch command, MetaData metaData) {
        Versions.check(metaData, state.version());
        FeedDecisions.decide(state, command).orThrow().forEach(AggregateLifecycle::apply);
        return state;
    }

    @EventSourcingHandler
    void on(FeedEvent event) {
        id = Feed.address(event.source());
        state = state.evolve(event);
    }
}

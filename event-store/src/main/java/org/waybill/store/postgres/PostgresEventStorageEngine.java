package org.waybill.store.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.waybill.store.AppendWatch;
import org.waybill.store.Appended;
import org.waybill.store.EventMetadata;
import org.waybill.store.Footing;

/**
 * Axon's door to the log. What is appended is durable when {@link #appendEvents} returns, together
 * with the record of the command it follows from; no transaction of the caller's has a part in it.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine {

    private final Committer committer;
    private final LogReader reader;
    private final Messages messages;
    private final Snapshots snapshots;
    private final LogStream stream;
    private final AppendWatch watch;

    PostgresEventStorageEngine(
            Committer committer,
            LogReader reader,
            Messages messages,
            Snapshots snapshots,
            LogStream stream,
            AppendWatch watch) {
        this.committer = committer;
        this.reader = reader;
        this.messages = messages;
        this.snapshots = snapshots;
        this.stream = stream;
        this.watch = watch;
    }

    /**
     * @throws org.axonframework.modelling.command.ConcurrencyException if another has appended to
     *     an aggregate first
     * @throws org.waybill.store.DuplicateCommandException if the command is in the log already
     * @throws org.waybill.store.OutcomeUnknownException if the database went away while it
     *     committed
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        if (!CurrentUnitOfWork.isStarted()) {
            append(new Append(drafts(events), null, List.of()));
            return;
        }
        var root = CurrentUnitOfWork.get().root();
        if (root.phase() == UnitOfWork.Phase.PREPARE_COMMIT) {
            // Last: once others are let at the aggregates, all of them must be in the cache.
            root.onPrepareCommit(u -> append(root, events));
        } else {
            append(root, events);
        }
    }

    private List<Draft> drafts(List<? extends EventMessage<?>> events) {
        return events.stream().map(messages::draft).toList();
    }

    private void append(UnitOfWork<?> root, List<? extends EventMessage<?>> events) {
        var appended = Appended.in(root);
        var footing = Footing.current();
        appended.at(
                append(
                        new Append(
                                drafts(events),
                                appended.any() ? null : command(root),
                                footing == null ? List.of() : footing.seen())));
    }

    private long append(Append append) {
        watch.begin(append.aggregates(), append.future());
        committer.submit(append);
        var footing = Footing.current();
        if (footing != null) {
            footing.letGo();
        }
        return append.await();
    }

    private static Append.@Nullable Command command(UnitOfWork<?> root) {
        Message<?> message = root.getMessage();
        if (!(message instanceof CommandMessage<?>)
                || message.getMetaData().get(EventMetadata.COMMAND) == null) {
            return null;
        }
        return new Append.Command(
                String.valueOf(message.getMetaData().get(EventMetadata.COMMAND)),
                String.valueOf(message.getMetaData().getOrDefault(EventMetadata.FINGERPRINT, "")));
    }

    @Override
    public DomainEventStream readEvents(String aggregateId, long firstSequence) {
        var pages =
                new Pages(
                        last ->
                                reader.of(
                                        aggregateId,
                                        last == null ? firstSequence : last.sequence() + 1,
                                        Long.MAX_VALUE));
        return DomainEventStream.of(
                pages.stream().map(messages::domain), () -> lastSequence(pages));
    }

    @SuppressWarnings("NullAway")
    private static Long lastSequence(Pages pages) {
        var last = pages.last();
        return last == null ? null : last.sequence();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken token, boolean mayBlock) {
        long start = LogStream.position(token);
        var pages = new Pages(last -> reader.after(last == null ? start : last.position()));
        return pages.stream().map(messages::tracked);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        long last = reader.lastSequence(aggregateId);
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
        return snapshots.read(aggregateId);
    }

    @Override
    public TrackingToken createTailToken() {
        return stream.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return stream.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return stream.createTokenAt(instant);
    }
}

package org.waybill.projection;

import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.waybill.store.RecordedEvent;
import org.waybill.store.Unreadable;

/**
 * Tables made of the log. Events come in batches, each in one transaction with the rows made of it,
 * the reader's token and the projection's own position.
 *
 * <p>It is handed every event, the ones it makes nothing of too: its position says how much of the
 * log it has seen, and who waits for a position must not wait for an event that concerns it.
 */
public abstract class Projection {

    private final String name;
    private final ProjectionPositions positions;
    private final Intake intake;
    private final Set<Class<?>> concerns;

    /**
     * @param name its name, which is also its processing group
     * @param concerns the events it makes something of
     */
    protected Projection(
            String name, ProjectionPositions positions, Intake intake, Set<Class<?>> concerns) {
        this.name = name;
        this.positions = positions;
        this.intake = intake;
        this.concerns = Set.copyOf(concerns);
    }

    public final String name() {
        return name;
    }

    /** The events it makes something of. */
    public final Set<Class<?>> concerns() {
        return concerns;
    }

    /**
     * The number of the rule by which its rows are made of events. Where a release makes other rows
     * of the same events the number is higher than before, and the tables are made again, beside
     * those that are read, when that release starts.
     */
    public int meaning() {
        return 1;
    }

    /** The tables it makes, without their schema. */
    public abstract List<String> tables();

    /** Brings the tables up to date with events they have not seen, in order of position. */
    protected abstract void project(List<RecordedEvent> events);

    /** Takes the next event of the running batch. */
    @EventHandler
    final void on(EventMessage<?> message) {
        var unit = CurrentUnitOfWork.get().root();
        Batch batch = unit.getOrComputeResource(Batch.class.getName() + name, key -> begin(unit));
        batch.add(message);
    }

    /**
     * What an event belongs to: if it cannot be taken, those after it in the same sequence wait,
     * because their rows are made of it too. Unless a projection says otherwise, its aggregate.
     */
    protected String sequence(RecordedEvent event) {
        return event.aggregateId();
    }

    /**
     * Brings the tables of the current transaction's schema up to date, and parks what cannot be
     * taken.
     *
     * @param events that concern it and that the tables have not seen, in order
     */
    public final void take(List<RecordedEvent> events) {
        intake.take(this, events);
    }

    /**
     * Takes a single event that has been parked, in the current transaction.
     *
     * @return why it cannot be taken; null if it was
     */
    public final @Nullable String retry(RecordedEvent event) {
        return intake.attempt(this, event);
    }

    private Batch begin(UnitOfWork<?> unit) {
        var batch = new Batch();
        unit.onPrepareCommit(ignored -> write(batch));
        unit.afterCommit(ignored -> positions.moved(name, batch.last()));
        return batch;
    }

    private void write(Batch batch) {
        long seen = positions.lock(this);
        take(batch.after(seen, this::concerns));
        if (batch.last() > seen) {
            positions.advance(name, batch.last());
        }
    }

    private boolean concerns(Class<?> type) {
        return type == Unreadable.class
                || concerns.stream().anyMatch(concern -> concern.isAssignableFrom(type));
    }
}

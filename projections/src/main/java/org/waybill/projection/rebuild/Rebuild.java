package org.waybill.projection.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.waybill.projection.Projection;
import org.waybill.projection.ProjectionPositions;
import org.waybill.store.EventLog;
import org.waybill.store.fault.Point;

/**
 * Makes one projection again from the log's beginning, beside the one that is read: by the same
 * code, in the same order, in larger batches. The one that is read goes on all the time; it stands
 * still only while the last events are taken and the tables change places.
 */
final class Rebuild {

    /** So far from a goal that moves on, it is not worth chasing. */
    private static final long NEAR = 2_000;

    private static final Duration REST = Duration.ofMillis(400);
    private static final int TRIES = 500;

    /** A lock not got in time, or not without a deadlock. */
    private static final Set<String> LOCKED = Set.of("55P03", "40P01");

    private final Projection projection;
    private final Tools tools;
    private final Notes notes;
    private final Shadow shadow;
    private long position;

    /**
     * What every rebuild works with.
     *
     * @param writing a transaction
     * @param snapshot one that sees the database as it is when it begins
     * @param stopping whether Waybill is
     */
    record Tools(
            EventLog log,
            ProjectionPositions positions,
            JdbcTemplate jdbc,
            TransactionTemplate writing,
            TransactionTemplate snapshot,
            BooleanSupplier stopping) {}

    Rebuild(Projection projection, Tools tools, Notes notes) {
        this.projection = projection;
        this.tools = tools;
        this.notes = notes;
        this.shadow = new Shadow(tools.jdbc(), projection);
    }

    /**
     * Does it.
     *
     * @param exchange whether what comes out is to be read from now on; otherwise it is only
     *     compared
     * @return how much of the log it is made of
     */
    long run(boolean exchange) throws InterruptedException {
        notes.begins(tools.log().head());
        try {
            tools.writing().executeWithoutResult(status -> begin());
            read(() -> tools.positions().of(projection.name()));
            notes.enters(Phase.INDEXING);
            shadow.index();
            compare();
            if (exchange) {
                exchange();
            }
        } finally {
            shadow.drop();
        }
        return position;
    }

    /** Nothing is discarded from here on until it is over: it would be forgotten again. */
    private void begin() {
        tools.positions().lock(projection);
        shadow.create();
    }

    /** Reads on until it is near to something that moves on meanwhile. */
    private void read(LongSupplier goal) {
        notes.enters(Phase.READING);
        for (long to = goal.getAsLong(); to - position > NEAR; to = goal.getAsLong()) {
            tools.log().replay(position, to, projection.concerns(), this::write);
        }
    }

    private void write(EventLog.Part part) {
        if (tools.stopping().getAsBoolean()) {
            throw new IllegalStateException("Waybill is stopping");
        }
        tools.writing()
                .executeWithoutResult(
                        status -> {
                            shadow.use();
                            projection.take(part.events());
                        });
        position = part.upTo();
        notes.reached(position);
    }

    /** Takes what is missing up to a position, in the current transaction. */
    private void catchUp(long to) {
        shadow.use();
        tools.log()
                .replay(
                        position,
                        to,
                        projection.concerns(),
                        part -> projection.take(part.events()));
    }

    /**
     * Compares both in one snapshot of the database, in which ours takes the few events that the
     * other one is ahead. What is read goes on meanwhile.
     */
    private void compare() {
        notes.enters(Phase.COMPARING);
        var comparison = Objects.requireNonNull(tools.snapshot().execute(status -> compared()));
        position = comparison.position();
        notes.compared(comparison);
    }

    private Comparison compared() {
        long live = tools.positions().of(projection.name());
        catchUp(live);
        return Comparison.of(tools.jdbc(), shadow, projection.tables(), live);
    }

    private void exchange() throws InterruptedException {
        for (int tries = 1; ; tries++) {
            read(tools.log()::head);
            notes.enters(Phase.EXCHANGING);
            try {
                tools.writing().executeWithoutResult(status -> exchanged());
                break;
            } catch (DataAccessException e) {
                // Somebody reads on and on: let those pass who wait behind us.
                if (!busy(e) || tries == TRIES) {
                    throw e;
                }
                Thread.sleep(REST);
            }
        }
        position = tools.positions().of(projection.name());
        tools.positions().moved(projection.name(), position);
    }

    private static boolean busy(DataAccessException e) {
        return e.getRootCause() instanceof SQLException cause
                && LOCKED.contains(Objects.toString(cause.getSQLState()));
    }

    /** While its position is held, the one that is read stands still. */
    private void exchanged() {
        tools.positions().lock(projection);
        long head = tools.log().head();
        catchUp(head);
        shadow.exchange();
        Point.DURING_SWAP.pass();
        tools.positions().remade(projection, head);
    }
}

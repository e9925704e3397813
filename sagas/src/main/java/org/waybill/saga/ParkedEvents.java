package org.waybill.saga;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The events that processes could not react to, and those that wait behind them. While somebody
 * tries some again, nobody adds to them.
 */
public final class ParkedEvents {

    private static final String LOCK = "hashtext('waybill.parked-events')";

    private final JdbcClient sql;
    private final EntityManager entities;
    private final PendingCommands pending;

    ParkedEvents(DataSource dataSource, EntityManager entities, PendingCommands pending) {
        this.sql = JdbcClient.create(dataSource);
        this.entities = entities;
        this.pending = pending;
    }

    /** Has all that this transaction is to write written now, not at its end. */
    void flush() {
        entities.flush();
        pending.flush();
    }

    /** An event on its way to a process. */
    record Place(String saga, String process, long position, String type) {

        /** The process, as this saga knows it. */
        String queue() {
            return saga + " " + process;
        }
    }

    /** Parks an event if one is parked that its process has to react to first. */
    boolean behind(Place event) {
        boolean behind = queues().contains(event.queue());
        if (behind) {
            add(event, null, 0);
        }
        return behind;
    }

    /** Parks an event that was tried. */
    void park(Place event, String reason) {
        add(event, reason, 1);
        queues().add(event.queue());
    }

    private void add(Place event, @Nullable String reason, int attempts) {
        sql.sql(
                        """
                        insert into sagas.parked_event
                        (saga, process, position, type, reason, attempts)
                        values (:saga, :process, :position, :type, :reason, :attempts)
                        on conflict (saga, position) do nothing
                        """)
                .param("saga", event.saga())
                .param("process", event.process())
                .param("position", event.position())
                .param("type", event.type())
                .param("reason", reason)
                .param("attempts", attempts)
                .update();
    }

    /**
     * The processes with parked events; looked up once in a transaction, and right until its end.
     */
    @SuppressWarnings("unchecked")
    private Set<String> queues() {
        var known = (Set<String>) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        sql.sql("select pg_advisory_xact_lock_shared(" + LOCK + ")").query().listOfRows();
        var looked =
                new HashSet<>(
                        sql.sql("select distinct saga || ' ' || process from sagas.parked_event")
                                .query((row, number) -> row.getString(1))
                                .list());
        TransactionSynchronizationManager.bindResource(this, looked);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        TransactionSynchronizationManager.unbindResourceIfPossible(
                                ParkedEvents.this);
                    }
                });
        return looked;
    }

    /** The first ones of a process, while the transaction keeps everybody else from adding. */
    List<Place> lock(String process, int most) {
        sql.sql("select pg_advisory_xact_lock(" + LOCK + ")").query().listOfRows();
        return sql.sql(
                        """
                        select saga, process, position, type from sagas.parked_event
                        where process = ? order by position, saga limit ?
                        """)
                .params(process, most)
                .query(
                        (row, number) ->
                                new Place(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getLong(3),
                                        row.getString(4)))
                .list();
    }

    /** An event was reacted to after all. */
    void done(Place event) {
        sql.sql("delete from sagas.parked_event where saga = ? and position = ?")
                .params(event.saga(), event.position())
                .update();
    }

    /** An event could not be reacted to this time either. */
    void failedAgain(Place event, String reason) {
        sql.sql(
                        """
                        update sagas.parked_event set reason = ?, attempts = attempts + 1
                        where saga = ? and position = ?
                        """)
                .params(Objects.requireNonNull(reason), event.saga(), event.position())
                .update();
    }
}

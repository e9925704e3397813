package org.waybill.saga;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The commands not answered yet, a queue per process. */
final class PendingCommands {

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Bell bell;

    PendingCommands(JdbcTemplate jdbc, Bell bell) {
        this.sql = JdbcClient.create(jdbc);
        this.batches = jdbc;
        this.bell = bell;
    }

    /**
     * Adds to the end of the queues, in this order; those there already stay where they are. Part
     * of the caller's transaction: they are written all at once at its end, and sent after it.
     */
    void add(List<PendingCommand> commands) {
        if (!commands.isEmpty()) {
            added().commands.addAll(commands);
        }
    }

    /** Has all that was added in this transaction written now. */
    void flush() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Added added) {
            added.write();
        }
    }

    private Added added() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Added added) {
            return added;
        }
        var added = new Added();
        TransactionSynchronizationManager.bindResource(this, added);
        TransactionSynchronizationManager.registerSynchronization(added);
        return added;
    }

    /** What a transaction has added and not written yet. */
    private final class Added implements TransactionSynchronization {

        private final List<PendingCommand> commands = new ArrayList<>();

        void write() {
            if (!commands.isEmpty()) {
                PendingCommands.this.write(commands);
                commands.clear();
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
        }

        @Override
        public void afterCommit() {
            bell.ring();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(PendingCommands.this);
        }
    }

    private void write(List<PendingCommand> commands) {
        lock(commands);
        batches.batchUpdate(
                """
                insert into sagas.pending_command
                (process, command_id, type, payload, actor, cause, correlation, occurred_at)
                values (?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict (command_id) do nothing
                """,
                commands.stream().map(PendingCommands::row).toList());
    }

    /** Whoever adds to a queue holds its process, so that places follow the order of commits. */
    private void lock(List<PendingCommand> commands) {
        var keys = commands.stream().map(PendingCommand::process).distinct().sorted();
        sql.sql("select key from sagas.process where key = any(?) order by key for no key update")
                .param(keys.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private static Object[] row(PendingCommand c) {
        return new Object[] {
            c.process(),
            c.commandId(),
            c.type(),
            c.payload(),
            c.actor(),
            c.cause(),
            c.correlation(),
            OffsetDateTime.ofInstant(c.occurredAt(), ZoneOffset.UTC)
        };
    }

    /**
     * Lets a parked process go on.
     *
     * @return whether it was parked
     */
    boolean unpark(String process) {
        int found =
                sql.sql(
                                """
                                update sagas.pending_command set parked = false, attempts = 0,
                                next_attempt_at = clock_timestamp()
                                where process = :process and parked
                                """)
                        .param("process", process)
                        .update();
        bell.ring();
        return found > 0;
    }

    /** The ids of everything that will be sent without a person's doing. */
    List<String> unparked() {
        return sql.sql(
                        """
                        select command_id from sagas.pending_command c where not exists (
                            select 1 from sagas.pending_command other
                            where other.process = c.process and other.parked)
                        """)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Whether any of these is still not answered. */
    boolean anyOf(List<String> commandIds) {
        return sql.sql(
                        """
                        select exists (
                            select 1 from sagas.pending_command where command_id = any(?))
                        """)
                .param(commandIds.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}

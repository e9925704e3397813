package org.waybill.saga;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What processes still have to send, and which of them need a person. */
public final class ProcessBacklog {

    private static final String STOPPED =
            """
            select c.process, 'COMMAND' as at, c.type, c.failure as reason, c.attempts,
            (select count(*) from sagas.pending_command q where q.process = c.process) as waiting,
            c.added_at as since
            from sagas.pending_command c where c.parked
            union all
            select e.process, 'EVENT', e.type, e.reason, e.attempts,
            (select count(*) from sagas.parked_event q where q.process = e.process), e.parked_at
            from sagas.parked_event e where e.reason is not null
            """;

    private final JdbcClient sql;
    private final PendingCommands commands;
    private final EventRetries events;

    ProcessBacklog(JdbcClient sql, PendingCommands commands, EventRetries events) {
        this.sql = sql;
        this.commands = commands;
        this.events = events;
    }

    /**
     * The backlog in numbers.
     *
     * @param pending commands that are not answered
     * @param parked processes that have given up until a person lets them go on
     * @param oldest how long the oldest command has waited; zero when none does
     */
    public record Backlog(long pending, long parked, Duration oldest) {}

    /** What a process has stopped at: a command it could not send, or an event. */
    public enum Stop {
        COMMAND,
        EVENT
    }

    /**
     * A process that has given up.
     *
     * @param process its key
     * @param at what sort of thing it stopped at
     * @param type which command or event
     * @param reason why the last attempt failed
     * @param attempts how often it tried
     * @param waiting commands or events in its queue, that one included
     * @param since when it was added to the queue
     */
    public record Parked(
            String process,
            Stop at,
            String type,
            String reason,
            int attempts,
            long waiting,
            Instant since) {}

    /** The numbers now. */
    public Backlog now() {
        return sql.sql(
                        """
                        select count(*) as pending,
                        (select count(distinct process) from (%s) stopped) as parked,
                        coalesce(extract(epoch from clock_timestamp() - min(added_at)), 0) as oldest
                        from sagas.pending_command
                        """
                                .formatted(STOPPED))
                .query((row, number) -> backlog(row))
                .single();
    }

    /** The processes that have given up, the longest waiting first. */
    public List<Parked> parked() {
        return sql.sql(STOPPED + " order by since, process")
                .query((row, number) -> parked(row))
                .list();
    }

    /** What a process has stopped at; nothing if it goes on. */
    public List<Parked> parked(String process) {
        return parked().stream().filter(each -> each.process().equals(process)).toList();
    }

    /**
     * Lets a parked process go on: it reacts again to the events it is parked at, in their order,
     * until one fails, and sends its commands again.
     *
     * @return whether it was parked
     */
    public boolean retry(String process) {
        boolean events = this.events.retry(process);
        return commands.unpark(process) || events;
    }

    private static Backlog backlog(ResultSet row) throws SQLException {
        var oldest = Duration.ofMillis(Math.round(row.getDouble("oldest") * 1000));
        return new Backlog(row.getLong("pending"), row.getLong("parked"), oldest);
    }

    private static Parked parked(ResultSet row) throws SQLException {
        return new Parked(
                row.getString("process"),
                Stop.valueOf(row.getString("at")),
                row.getString("type"),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getLong("waiting"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}

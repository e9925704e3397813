package org.waybill.saga;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What processes still have to send, and which of them need a person. */
public final class ProcessBacklog {

    private final JdbcClient sql;
    private final PendingCommands commands;

    ProcessBacklog(JdbcClient sql, PendingCommands commands) {
        this.sql = sql;
        this.commands = commands;
    }

    /**
     * The backlog in numbers.
     *
     * @param pending commands that are not answered
     * @param parked processes that have given up until a person lets them go on
     * @param oldest how long the oldest command has waited; zero when none does
     */
    public record Backlog(long pending, long parked, Duration oldest) {}

    /**
     * A process that has given up.
     *
     * @param process its key
     * @param command the command it stopped at
     * @param reason why the last attempt failed
     * @param attempts how often it tried
     * @param waiting commands in its queue, that one included
     */
    public record Parked(
            String process, String command, String reason, int attempts, long waiting) {}

    /** The numbers now. */
    public Backlog now() {
        return sql.sql(
                        """
                        select count(*) as pending, count(*) filter (where parked) as parked,
                        coalesce(extract(epoch from clock_timestamp() - min(added_at)), 0) as oldest
                        from sagas.pending_command
                        """)
                .query((row, number) -> backlog(row))
                .single();
    }

    /** The processes that have given up, the longest waiting first. */
    public List<Parked> parked() {
        return sql.sql(
                        """
                        select c.process, c.type, c.failure, c.attempts,
                        (select count(*) from sagas.pending_command q where q.process = c.process)
                        as waiting
                        from sagas.pending_command c where c.parked order by c.place
                        """)
                .query((row, number) -> parked(row))
                .list();
    }

    /**
     * Lets a parked process go on.
     *
     * @return whether it was parked
     */
    public boolean retry(String process) {
        return commands.unpark(process);
    }

    private static Backlog backlog(ResultSet row) throws SQLException {
        var oldest = Duration.ofMillis(Math.round(row.getDouble("oldest") * 1000));
        return new Backlog(row.getLong("pending"), row.getLong("parked"), oldest);
    }

    private static Parked parked(ResultSet row) throws SQLException {
        return new Parked(
                row.getString("process"),
                row.getString("type"),
                row.getString("failure"),
                row.getInt("attempts"),
                row.getLong("waiting"));
    }
}

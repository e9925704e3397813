package org.waybill.projection;

import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far each projection has come. The table alone says it; a commit in this process only wakes
 * who waits, and a commit elsewhere is seen by looking again.
 */
@Component
public class ProjectionPositions {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(15);

    private final JdbcClient jdbc;
    private final Arrivals arrivals = new Arrivals();

    public ProjectionPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How much of the log each projection that has begun has seen, by name. */
    public SortedMap<String, Long> all() {
        var all = new TreeMap<String, Long>();
        jdbc.sql("select name, position from projections.projection_progress")
                .query((row, number) -> all.put(row.getString(1), row.getLong(2)))
                .list();
        return all;
    }

    /**
     * How much of the log a projection's rows are made of, in the current transaction if there is
     * one; 0 if it has not begun.
     */
    public long of(String name) {
        return jdbc.sql("select position from projections.projection_progress where name = ?")
                .param(name)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Waits until a projection has seen a position; false if it has not in that time. */
    public boolean await(String name, long position, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            long known = arrivals.last(name);
            long left = deadline - System.nanoTime();
            if (of(name) >= position) {
                return true;
            }
            if (left <= 0 || !listen(name, position, known, left)) {
                return false;
            }
        }
    }

    private boolean listen(String name, long position, long known, long left) {
        try {
            arrivals.await(name, position, known, Math.min(left, LOOK_AGAIN.toNanos()));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Tells who waits in this process that a projection has come to a position. */
    public void moved(String name, long position) {
        arrivals.tell(name, position);
    }

    /**
     * A projection's position, which nobody else moves before the transaction ends. The commit is
     * not waited for on disk: rows, position and token are lost together and made again.
     *
     * @throws IllegalStateException if a newer release has made the tables by a rule that this one
     *     does not know; the processor then leaves them to another node
     */
    public long lock(Projection projection) {
        var locked =
                locked(projection.name())
                        .orElseGet(
                                () -> {
                                    begin(projection);
                                    return locked(projection.name()).orElseThrow();
                                });
        if (locked.meaning() > projection.meaning()) {
            throw new IllegalStateException(
                    "The tables of projection %s are those of a newer release of Waybill"
                            .formatted(projection.name()));
        }
        return locked.position();
    }

    private void begin(Projection projection) {
        jdbc.sql(
                        "insert into projections.projection_progress (name, position, meaning)"
                                + " values (?, 0, ?) on conflict (name) do nothing")
                .params(projection.name(), projection.meaning())
                .update();
    }

    private Optional<Progress> locked(String name) {
        return jdbc.sql(
                        "select position, meaning, set_config('synchronous_commit', 'off', true)"
                                + " from projections.projection_progress where name = ? for update")
                .param(name)
                .query((row, number) -> new Progress(row.getLong(1), row.getInt(2)))
                .optional();
    }

    private record Progress(long position, int meaning) {}

    /** Whether a projection's rows were made by a former rule, and have to be made again. */
    public boolean outdated(Projection projection) {
        return jdbc.sql("select meaning from projections.projection_progress where name = ?")
                .param(projection.name())
                .query(Integer.class)
                .optional()
                .filter(meaning -> meaning < projection.meaning())
                .isPresent();
    }

    /**
     * Notes that all rows of a projection are made of the log up to a position, by its own rule.
     */
    public void remade(Projection projection, long position) {
        jdbc.sql(
                        "update projections.projection_progress set position = ?, meaning = ?"
                                + " where name = ?")
                .params(position, projection.meaning(), projection.name())
                .update();
    }

    /** Notes that a projection's rows are made of the log up to a position. */
    public void advance(String name, long position) {
        jdbc.sql("update projections.projection_progress set position = ? where name = ?")
                .params(position, name)
                .update();
    }
}

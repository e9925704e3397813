package org.waybill.projection;

import java.time.Duration;
import java.util.List;
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

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final JdbcClient jdbc;
    private final Arrivals arrivals = new Arrivals();

    public ProjectionPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A projection's progress.
     *
     * @param position how much of the log its rows are made of
     * @param rebuildTo where it was when it was last begun anew; 0 if it never was
     */
    public record Progress(long position, long rebuildTo) {

        static final Progress NONE = new Progress(0, 0);

        /** Whether it does not yet know again what it once knew. */
        public boolean rebuilding() {
            return position < rebuildTo;
        }
    }

    /** Every projection that has begun, by name. */
    public SortedMap<String, Progress> all() {
        var all = new TreeMap<String, Progress>();
        jdbc.sql("select name, position, rebuild_to from projections.projection_progress")
                .query(
                        (row, number) ->
                                all.put(row.getString(1), progress(row.getLong(2), row.getLong(3))))
                .list();
        return all;
    }

    /** A projection's progress, in the current transaction if there is one. */
    public Progress of(String name) {
        return find(name, "");
    }

    /** Waits until a projection has seen a position; false if it has not in that time. */
    public boolean await(String name, long position, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            long known = arrivals.last(name);
            long left = deadline - System.nanoTime();
            if (of(name).position() >= position) {
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
    void moved(String name, long position) {
        arrivals.tell(name, position);
    }

    /** A projection's position, which nobody else moves before the transaction ends. */
    long lock(String name) {
        return find(name, " for update").position();
    }

    void advance(String name, long position) {
        jdbc.sql(
                        "insert into projections.projection_progress (name, position) values (?, ?)"
                                + " on conflict (name) do update set position = excluded.position")
                .params(name, position)
                .update();
    }

    /** Empties the tables. By rows, because a truncation would show in older snapshots too. */
    void reset(String name, List<String> tables) {
        tables.forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql(
                        "update projections.projection_progress set position = 0,"
                                + " rebuild_to = greatest(position, rebuild_to) where name = ?")
                .param(name)
                .update();
    }

    private Progress find(String name, String suffix) {
        return jdbc.sql(
                        "select position, rebuild_to from projections.projection_progress"
                                + " where name = ?"
                                + suffix)
                .param(name)
                .query((row, number) -> progress(row.getLong(1), row.getLong(2)))
                .optional()
                .orElse(Progress.NONE);
    }

    private static Progress progress(long position, long rebuildTo) {
        return new Progress(position, rebuildTo);
    }
}

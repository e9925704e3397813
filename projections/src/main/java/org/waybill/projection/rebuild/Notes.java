package org.waybill.projection.rebuild;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is noted of one projection while it is made again. */
final class Notes {

    private static final long PAUSE_NANOS = Duration.ofMillis(250).toNanos();

    private final JdbcClient jdbc;
    private final String id;
    private final String name;
    private long noted;

    Notes(JdbcClient jdbc, String id, String name) {
        this.jdbc = jdbc;
        this.id = id;
        this.name = name;
    }

    /** Its turn has come. */
    void begins(long target) {
        set("target = ?, began_at = clock_timestamp()", target);
    }

    void enters(Phase phase) {
        set("phase = ?", phase.name());
    }

    /** It has come to a position; not every one is noted. */
    void reached(long position) {
        long now = System.nanoTime();
        if (now - noted > PAUSE_NANOS) {
            noted = now;
            set("position = ?, target = greatest(target, ?)", position, position);
        }
    }

    /** What the comparison found. */
    void compared(Comparison comparison) {
        for (var row : comparison.shown()) {
            jdbc.sql(
                            "insert into projections.rebuild_difference"
                                    + " (rebuild_id, name, table_name, row_key, live, rebuilt)"
                                    + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            Arrays.asList(
                                    id, name, row.table(), row.key(), row.live(), row.rebuilt()))
                    .update();
        }
        set("compared_at = ?, differing = ?", comparison.position(), comparison.count());
    }

    void done(long position) {
        set(
                "phase = 'DONE', position = ?, target = ?, finished_at = clock_timestamp()",
                position,
                position);
    }

    void failed(String reason) {
        set("phase = 'FAILED', failure = ?, finished_at = clock_timestamp()", reason);
    }

    private void set(String what, Object... values) {
        jdbc.sql("update projections.rebuild set " + what + " where rebuild_id = ? and name = ?")
                .params(Stream.concat(Stream.of(values), Stream.of(id, name)).toList())
                .update();
    }
}

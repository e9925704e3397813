package org.waybill.projection.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waybill.projection.ProjectionPositions;

/** Remembers which rebuilds there were and how long each projection took. */
@Component
public class RebuildTable {

    private static final Duration LONGEST = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final ProjectionPositions positions;

    public RebuildTable(JdbcClient jdbc, ProjectionPositions positions) {
        this.jdbc = jdbc;
        this.positions = positions;
    }

    /** Notes that a projection has been emptied, and, when that time comes, that it is back. */
    void begun(String id, String name) {
        long target = positions.of(name).rebuildTo();
        jdbc.sql(
                        "insert into projections.rebuild (rebuild_id, name, target, started_at)"
                                + " values (?, ?, ?, clock_timestamp())")
                .params(id, name, target)
                .update();
        Thread.ofVirtual()
                .name("rebuild " + name)
                .start(
                        () -> {
                            if (positions.await(name, target, LONGEST)) {
                                ended(id, name);
                            }
                        });
    }

    private void ended(String id, String name) {
        jdbc.sql(
                        "update projections.rebuild set finished_at = clock_timestamp()"
                                + " where rebuild_id = ? and name = ? and finished_at is null")
                .params(id, name)
                .update();
    }

    /** What became of each projection; none for an unknown rebuild. */
    List<RebuildView.Part> parts(String id) {
        return jdbc.sql(
                        "select r.name, p.position, r.target, r.finished_at is not null as ended,"
                                + " extract(epoch from coalesce(r.finished_at, clock_timestamp())"
                                + " - r.started_at) as seconds from projections.rebuild r"
                                + " join projections.projection_progress p on p.name = r.name"
                                + " where r.rebuild_id = ? order by r.name")
                .param(id)
                .query((row, number) -> part(row))
                .list();
    }

    private static RebuildView.Part part(ResultSet row) throws SQLException {
        long target = row.getLong("target");
        boolean done = row.getBoolean("ended") || row.getLong("position") >= target;
        long seen = done ? target : row.getLong("position");
        double seconds = Math.max(0.001, row.getDouble("seconds"));
        return new RebuildView.Part(
                row.getString("name"), seen, target, Math.round(seen / seconds), done);
    }
}

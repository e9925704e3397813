package org.waybill.projection.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waybill.projection.json.Documents;
import tools.jackson.databind.JsonNode;

/** Remembers which rebuilds there were, how far each has come and what it found. */
@Component
public class RebuildTable {

    private final JdbcClient jdbc;
    private final Documents documents;

    public RebuildTable(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** Notes that these will be made again. */
    void begun(String id, List<String> names, boolean swap, long target) {
        for (var name : names) {
            jdbc.sql(
                            "insert into projections.rebuild (rebuild_id, name, target, started_at,"
                                    + " swap, phase) values (?, ?, ?, clock_timestamp(), ?, ?)")
                    .params(id, name, target, swap, Phase.WAITING.name())
                    .update();
        }
    }

    /** The notes on one projection of a rebuild. */
    Notes notes(String id, String name) {
        return new Notes(jdbc, id, name);
    }

    /** The projections that somebody began to make again and has not ended. */
    public Set<String> unfinished() {
        return jdbc.sql("select distinct name from projections.rebuild where finished_at is null")
                .query((row, number) -> row.getString(1))
                .set();
    }

    /** Notes that whoever made a projection again has gone before the end. */
    void abandoned(String name) {
        jdbc.sql(
                        "update projections.rebuild set finished_at = clock_timestamp(),"
                                + " phase = 'FAILED', failure = 'Waybill was stopped meanwhile.'"
                                + " where name = ? and finished_at is null")
                .param(name)
                .update();
    }

    /** A rebuild and what became of each projection; null if there is none of this id. */
    @Nullable RebuildView find(String id) {
        var parts =
                jdbc.sql(
                                "select *, extract(epoch from coalesce(finished_at,"
                                        + " clock_timestamp()) - began_at) as seconds"
                                        + " from projections.rebuild where rebuild_id = ?"
                                        + " order by name")
                        .param(id)
                        .query((row, number) -> part(id, row))
                        .list();
        return parts.isEmpty() ? null : whole(id, parts);
    }

    private RebuildView whole(String id, List<RebuildView.Part> parts) {
        return jdbc.sql(
                        "select bool_and(swap) as swap, extract(epoch from"
                                + " max(coalesce(finished_at, clock_timestamp()))"
                                + " - min(started_at)) as seconds"
                                + " from projections.rebuild where rebuild_id = ?")
                .param(id)
                .query(
                        (row, number) ->
                                RebuildView.of(
                                        id,
                                        row.getBoolean("swap"),
                                        row.getDouble("seconds"),
                                        parts))
                .single();
    }

    private RebuildView.Part part(String id, ResultSet row) throws SQLException {
        var name = row.getString("name");
        var phase = Phase.valueOf(row.getString("phase"));
        long position = row.getLong("position");
        long target = row.getLong("target");
        var progress = Progress.of(position, target, row.getDouble("seconds"));
        return new RebuildView.Part(
                name,
                phase,
                position,
                target,
                progress.eventsPerSecond(),
                phase == Phase.DONE,
                progress,
                differences(id, name, row),
                row.getString("failure"));
    }

    private RebuildView.@Nullable Differences differences(String id, String name, ResultSet row)
            throws SQLException {
        var comparedAt = row.getObject("compared_at", Long.class);
        if (comparedAt == null) {
            return null;
        }
        long count = row.getLong("differing");
        return new RebuildView.Differences(
                comparedAt, count, count == 0 ? List.of() : shown(id, name));
    }

    private List<RebuildView.Row> shown(String id, String name) {
        return jdbc.sql(
                        "select table_name, row_key, live, rebuilt"
                                + " from projections.rebuild_difference"
                                + " where rebuild_id = ? and name = ? order by place")
                .params(id, name)
                .query(
                        (row, number) ->
                                new RebuildView.Row(
                                        row.getString(1),
                                        row.getString(2),
                                        tree(row.getString(3)),
                                        tree(row.getString(4))))
                .list();
    }

    private @Nullable JsonNode tree(@Nullable String json) {
        return json == null ? null : documents.read(json, JsonNode.class);
    }
}

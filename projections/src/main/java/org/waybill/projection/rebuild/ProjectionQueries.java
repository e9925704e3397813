package org.waybill.projection.rebuild;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waybill.projection.Moments;
import org.waybill.projection.Projection;
import org.waybill.projection.ProjectionPositions;
import org.waybill.projection.Snapshots;

/** Answers how far the projections have come and what they hold. */
@Component
public class ProjectionQueries {

    private final List<Projection> projections;
    private final ProjectionPositions positions;
    private final Snapshots snapshots;
    private final Moments moments;
    private final RebuildTable rebuilds;
    private final JdbcClient jdbc;

    public ProjectionQueries(
            List<Projection> projections,
            ProjectionPositions positions,
            Snapshots snapshots,
            Moments moments,
            RebuildTable rebuilds,
            JdbcClient jdbc) {
        this.projections =
                projections.stream().sorted(Comparator.comparing(Projection::name)).toList();
        this.positions = positions;
        this.snapshots = snapshots;
        this.moments = moments;
        this.rebuilds = rebuilds;
        this.jdbc = jdbc;
    }

    /**
     * The projections by name.
     *
     * @param digests whether to tell what their tables hold, for which every row has to be read
     */
    public List<ProjectionView> projections(boolean digests) {
        long head = moments.head();
        var rebuilding = rebuilds.unfinished();
        return snapshots.inSnapshot(
                projections.stream().map(Projection::name).toList(),
                () ->
                        projections.stream()
                                .map(each -> view(each, head, rebuilding, digests))
                                .toList());
    }

    private ProjectionView view(
            Projection projection, long head, Set<String> rebuilding, boolean digests) {
        long position = positions.of(projection.name());
        return new ProjectionView(
                projection.name(),
                position,
                Math.max(0, head - position),
                rebuilding.contains(projection.name()),
                digests ? projection.tables().stream().map(this::table).toList() : List.of());
    }

    private ProjectionView.Table table(String name) {
        jdbc.sql("select set_config('TimeZone', 'UTC', true)").query().singleValue();
        return jdbc.sql(
                        "select count(*), md5(coalesce(string_agg(line, '' order by line), ''))"
                                + " from (select md5(t::text) as line from "
                                + Shadow.live(name)
                                + " t) lines")
                .query(
                        (row, number) ->
                                new ProjectionView.Table(
                                        Shadow.live(name), row.getLong(1), row.getString(2)))
                .single();
    }
}

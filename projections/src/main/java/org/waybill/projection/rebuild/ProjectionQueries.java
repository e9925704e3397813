package org.waybill.projection.rebuild;

import java.util.Comparator;
import java.util.List;
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
    private final JdbcClient jdbc;

    public ProjectionQueries(
            List<Projection> projections,
            ProjectionPositions positions,
            Snapshots snapshots,
            Moments moments,
            JdbcClient jdbc) {
        this.projections =
                projections.stream().sorted(Comparator.comparing(Projection::name)).toList();
        this.positions = positions;
        this.snapshots = snapshots;
        this.moments = moments;
        this.jdbc = jdbc;
    }

    /**
     * The projections by name.
     *
     * @param digests whether to tell what their tables hold, for which every row has to be read
     */
    public List<ProjectionView> projections(boolean digests) {
        long head = moments.head();
        return snapshots.inSnapshot(
                () ->
                        projections.stream()
                                .map(projection -> view(projection, head, digests))
                                .toList());
    }

    private ProjectionView view(Projection projection, long head, boolean digests) {
        var progress = positions.of(projection.name());
        return new ProjectionView(
                projection.name(),
                progress.position(),
                Math.max(0, head - progress.position()),
                progress.rebuilding(),
                digests ? projection.tables().stream().map(this::table).toList() : List.of());
    }

    private ProjectionView.Table table(String name) {
        jdbc.sql("select set_config('TimeZone', 'UTC', true)").query().singleValue();
        return jdbc.sql(
                        "select count(*), md5(coalesce(string_agg(line, '' order by line), ''))"
                                + " from (select md5(t::text) as line from "
                                + name
                                + " t) lines")
                .query(
                        (row, number) ->
                                new ProjectionView.Table(name, row.getLong(1), row.getString(2)))
                .single();
    }
}

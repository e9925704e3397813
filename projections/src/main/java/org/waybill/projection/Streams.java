package org.waybill.projection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Reads all rows of a question, however many, in one snapshot; few of them are in memory at a time.
 */
@Component
public class Streams {

    private static final int PART = 1_000;

    private final Snapshots snapshots;
    private final ProjectionPositions positions;
    private final JdbcTemplate jdbc;

    public Streams(Snapshots snapshots, ProjectionPositions positions, DataSource dataSource) {
        this.snapshots = snapshots;
        this.positions = positions;
        this.jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(PART);
    }

    /**
     * Reads.
     *
     * @param begin hears the position up to which the rows are true, before the first comes
     */
    public void read(
            String projection,
            LongConsumer begin,
            String sql,
            List<@Nullable Object> parameters,
            RowCallbackHandler row) {
        Objects.requireNonNull(
                snapshots.inSnapshot(
                        List.of(projection),
                        () -> {
                            begin.accept(positions.of(projection));
                            jdbc.query(sql, statement -> fill(statement, parameters), row);
                            return true;
                        }));
    }

    private static void fill(PreparedStatement statement, List<@Nullable Object> parameters)
            throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }
}

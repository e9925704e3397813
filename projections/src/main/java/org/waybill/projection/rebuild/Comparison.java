package org.waybill.projection.rebuild;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is not alike in two versions of a projection that have seen the same events.
 *
 * @param position how much of the log both have seen
 * @param count rows that are missing on either side, or not the same
 * @param shown some of them
 */
record Comparison(long position, long count, List<Difference> shown) {

    /** So many of a table are shown. */
    static final int MOST_SHOWN = 100;

    /**
     * A row that is not alike.
     *
     * @param table its table
     * @param key the columns of its key
     * @param live as it was read, as JSON; null where it was missing
     * @param rebuilt as it came out anew, as JSON; null where it is missing
     */
    record Difference(String table, String key, @Nullable String live, @Nullable String rebuilt) {}

    /** Compares all tables, in the snapshot of the current transaction. */
    static Comparison of(JdbcTemplate jdbc, Shadow shadow, List<String> tables, long position) {
        jdbc.execute("set local timezone to 'UTC'");
        var shown = new ArrayList<Difference>();
        long[] count = {0};
        for (var table : tables) {
            var keys = String.join(", ", keys(jdbc, table));
            jdbc.query(
                    """
                    select count(*) over (), concat_ws('/', %s), to_jsonb(live)::text,
                    to_jsonb(rebuilt)::text
                    from %s live full join %s rebuilt using (%1$s)
                    where live is distinct from rebuilt order by %1$s limit %d
                    """
                            .formatted(keys, Shadow.live(table), shadow.here(table), MOST_SHOWN),
                    row -> {
                        count[0] += row.isFirst() ? row.getLong(1) : 0;
                        shown.add(
                                new Difference(
                                        table,
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4)));
                    });
        }
        return new Comparison(position, count[0], List.copyOf(shown));
    }

    private static List<String> keys(JdbcTemplate jdbc, String table) {
        return jdbc.query(
                """
                select a.attname from pg_index i
                cross join unnest(i.indkey) with ordinality as k (number, place)
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
                where i.indrelid = ?::regclass and i.indisprimary order by k.place
                """,
                (row, number) -> row.getString(1),
                Shadow.live(table));
    }
}

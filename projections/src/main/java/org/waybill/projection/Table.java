package org.waybill.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table of a projection, as rows are written to it: any number in one statement, each in place of
 * the one with the same key. The schema is left to the transaction, because a projection is also
 * built beside the one that is read.
 *
 * @param <T> what a row is made of
 */
public final class Table<T> {

    private static final Collector<CharSequence, ?, String> COMMAS = Collectors.joining(", ");

    private final String name;
    private final List<Column<T>> columns = new ArrayList<>();

    /** How a column is filled, and what it becomes where there was a row; null for a key. */
    private record Column<T>(
            String name,
            Type type,
            Function<T, @Nullable Object> value,
            @Nullable String replacement) {}

    /** What a column holds. */
    public enum Type {
        TEXT("text", String[]::new),
        NUMBER("bigint", Long[]::new),
        TRUTH("boolean", Boolean[]::new),
        /** Of an instant, as its text. */
        INSTANT("timestamptz", String[]::new);

        private final String sql;
        private final IntFunction<Object[]> array;

        Type(String sql, IntFunction<Object[]> array) {
            this.sql = sql;
            this.array = array;
        }
    }

    private Table(String name) {
        this.name = name;
    }

    /** A table without columns yet. */
    public static <T> Table<T> named(String name) {
        return new Table<>(name);
    }

    /** And a column of its key. */
    public Table<T> key(String column, Type type, Function<T, Object> value) {
        columns.add(new Column<>(column, type, value::apply, null));
        return this;
    }

    /** And a column that takes the new value. */
    public Table<T> column(String column, Type type, Function<T, @Nullable Object> value) {
        return column(column, type, value, "excluded." + column);
    }

    /**
     * And a column that makes its value of the old and the new one.
     *
     * @param replacement in SQL, of {@code old} and {@code excluded}
     */
    public Table<T> column(
            String column, Type type, Function<T, @Nullable Object> value, String replacement) {
        columns.add(new Column<>(column, type, value, replacement));
        return this;
    }

    /**
     * Writes rows, in the current transaction.
     *
     * @param rows no two with the same key
     */
    public void write(JdbcTemplate jdbc, Collection<T> rows) {
        if (!rows.isEmpty()) {
            jdbc.update(sql(), columns.stream().map(column -> values(column, rows)).toArray());
        }
    }

    private String sql() {
        return "insert into %s as old (%s) select * from unnest(%s) on conflict (%s) do %s"
                .formatted(
                        name,
                        columns.stream().map(Column::name).collect(COMMAS),
                        columns.stream()
                                .map(column -> "?::" + column.type().sql + "[]")
                                .collect(COMMAS),
                        columns.stream()
                                .filter(column -> column.replacement() == null)
                                .map(Column::name)
                                .collect(COMMAS),
                        replacing());
    }

    private String replacing() {
        var replaced =
                columns.stream()
                        .filter(column -> column.replacement() != null)
                        .map(column -> column.name() + " = " + column.replacement())
                        .collect(COMMAS);
        return replaced.isEmpty() ? "nothing" : "update set " + replaced;
    }

    private static <T> Object values(Column<T> column, Collection<T> rows) {
        return rows.stream().map(column.value()).toArray(column.type().array);
    }
}

package org.waybill.projection.json;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waybill.projection.Cursor;
import org.waybill.projection.Page;

/**
 * Reads a table of documents: one by its id, or a part of them all, the newest first.
 *
 * @param type what a document is
 * @param table with a column {@code document}
 * @param id the column of its id
 * @param at the column of the instant it began
 */
public record DocumentRows<T>(
        JdbcClient jdbc, Documents documents, Class<T> type, String table, String id, String at) {

    /**
     * What a row must be like.
     *
     * @param sql with {@code %s} where the value stands, as often as need be
     * @param value null if it does not matter
     */
    public record Condition(String sql, @Nullable String value) {}

    private record Row<T>(Instant at, String id, T document) {}

    /** The document with this id. */
    public Optional<T> find(String key) {
        return jdbc.sql("select document from %s where %s = ?".formatted(table, id))
                .param(key)
                .query(String.class)
                .optional()
                .map(text -> documents.read(text, type));
    }

    /** A part of the documents whose rows, called {@code r}, meet all conditions. */
    public Page<T> page(List<Condition> conditions, @Nullable Cursor after, int limit) {
        var wanted = conditions.stream().filter(one -> one.value() != null).toList();
        var query = jdbc.sql(sql(wanted, after != null)).param("most", limit + 1);
        for (int i = 0; i < wanted.size(); i++) {
            query = query.param("c" + i, wanted.get(i).value());
        }
        if (after != null) {
            query = query.param("at", after.instant(0).toString()).param("id", after.key(1));
        }
        List<Row<T>> rows =
                query.query(
                                (row, number) ->
                                        new Row<>(
                                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                                row.getString(2),
                                                documents.read(row.getString(3), type)))
                        .list();
        return Page.of(rows, limit, row -> Cursor.after(row.at(), row.id())).map(Row::document);
    }

    private String sql(List<Condition> wanted, boolean goesOn) {
        var conditions = new ArrayList<String>();
        for (int i = 0; i < wanted.size(); i++) {
            conditions.add(wanted.get(i).sql().replace("%s", ":c" + i));
        }
        if (goesOn) {
            conditions.add("(r.%s, r.%s) < (:at::timestamptz, :id)".formatted(at, id));
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return "select r.%s, r.%s, r.document from %s r%s order by r.%1$s desc, r.%2$s desc limit :most"
                .formatted(at, id, table, where);
    }
}

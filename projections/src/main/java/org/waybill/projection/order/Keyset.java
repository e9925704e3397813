package org.waybill.projection.order;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waybill.projection.Cursor;
import org.waybill.projection.Page;

/**
 * A list of rows by an instant and, where two have the same, by their id.
 *
 * @param row the entity
 * @param at its instant
 * @param id its id
 * @param cursor after a row
 */
record Keyset<T>(Class<T> row, String at, String id, Function<T, Cursor> cursor) {

    /**
     * A page of the rows that have the wanted values.
     *
     * @param ascending oldest first
     */
    Page<T> page(
            EntityManager entities,
            Map<String, String> wanted,
            boolean ascending,
            @Nullable Cursor after,
            int limit) {
        Map<String, Object> values = new LinkedHashMap<>(wanted);
        var conditions = new ArrayList<String>();
        wanted.keySet().forEach(column -> conditions.add("r." + column + " = :" + column));
        if (after != null) {
            conditions.add("(r.%s, r.%s) %s (:at, :id)".formatted(at, id, ascending ? ">" : "<"));
            values.put("at", after.instant(0));
            values.put("id", after.key(1));
        }
        var query = entities.createQuery(text(conditions, ascending), row);
        values.forEach(query::setParameter);
        return Page.of(query.setMaxResults(limit + 1).getResultList(), limit, cursor);
    }

    private String text(List<String> conditions, boolean ascending) {
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var sort = ascending ? "asc" : "desc";
        return "from %s r%s order by r.%s %s, r.%s %4$s"
                .formatted(row.getSimpleName(), where, at, sort, id);
    }
}

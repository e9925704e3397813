package org.waybill.projection.order;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * The rows that a batch touches, fetched at once; a missing one begins when it is first asked for.
 */
final class Rows<T> {

    private final Session session;
    private final Map<String, T> rows = new HashMap<>();

    private Rows(Session session) {
        this.session = session;
    }

    static <T> Rows<T> of(Session session, Class<T> type, Collection<String> ids) {
        var rows = new Rows<T>(session);
        var distinct = List.copyOf(new TreeSet<>(ids));
        var found = session.findMultiple(type, distinct);
        for (int i = 0; i < distinct.size(); i++) {
            var row = found.get(i);
            if (row != null) {
                rows.rows.put(distinct.get(i), row);
            }
        }
        return rows;
    }

    T at(String id, Supplier<T> first) {
        return rows.computeIfAbsent(
                id,
                missing -> {
                    var row = first.get();
                    session.persist(row);
                    return row;
                });
    }
}

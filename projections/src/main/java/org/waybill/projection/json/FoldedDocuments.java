package org.waybill.projection.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.store.RecordedEvent;

/**
 * Documents that a table keeps, each as its events have made it.
 *
 * @param events what its events are
 * @param key of the document that an event is about
 * @param none a document before its first event
 * @param after a document after an event more
 * @param type what a document is
 * @param table with a column {@code document}
 * @param id the column of its key
 */
public record FoldedDocuments<D, E>(
        Class<E> events,
        Function<E, String> key,
        D none,
        BiFunction<D, E, D> after,
        Class<D> type,
        String table,
        String id) {

    /**
     * A document as it is written.
     *
     * @param began when its first event happened; the epoch if that was told before
     */
    public record Row<D>(D now, String document, Instant began) {}

    /** The documents that events are about, as they stand behind them, in order of those events. */
    public List<Row<D>> evolved(
            JdbcTemplate jdbc, Documents documents, List<RecordedEvent> recorded) {
        var about = recorded.stream().filter(event -> events.isInstance(event.payload())).toList();
        if (about.isEmpty()) {
            return List.of();
        }
        var keys = about.stream().map(event -> key.apply(payload(event))).distinct().toList();
        var known = load(jdbc, documents, keys);
        var now = new LinkedHashMap<String, D>();
        var began = new HashMap<String, Instant>();
        for (var event : about) {
            var payload = payload(event);
            var one = key.apply(payload);
            var before = now.getOrDefault(one, known.getOrDefault(one, none));
            began.putIfAbsent(one, known.containsKey(one) ? Instant.EPOCH : event.occurredAt());
            now.put(one, after.apply(before, payload));
        }
        var rows = new ArrayList<Row<D>>();
        now.forEach(
                (one, document) ->
                        rows.add(
                                new Row<>(
                                        document,
                                        documents.write(document),
                                        began.getOrDefault(one, Instant.EPOCH))));
        return rows;
    }

    private E payload(RecordedEvent event) {
        return events.cast(event.payload());
    }

    private Map<String, D> load(JdbcTemplate jdbc, Documents documents, Collection<String> keys) {
        var found = new HashMap<String, D>();
        jdbc.query(
                "select %s, document from %s where %1$s = any(?)".formatted(id, table),
                row -> {
                    found.put(row.getString(1), documents.read(row.getString(2), type));
                },
                (Object) keys.toArray(String[]::new));
        return found;
    }
}

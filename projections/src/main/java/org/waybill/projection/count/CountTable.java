package org.waybill.projection.count;

import static org.waybill.projection.Table.Type.INSTANT;
import static org.waybill.projection.Table.Type.NUMBER;
import static org.waybill.projection.Table.Type.TEXT;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.count.CountEvent;
import org.waybill.domain.count.CountEvent.CycleCountRequested;
import org.waybill.domain.count.CountId;
import org.waybill.domain.count.CycleCount;
import org.waybill.projection.Table;
import org.waybill.projection.json.Documents;
import org.waybill.store.RecordedEvent;

/** Keeps cycle counts. */
@Component
public class CountTable {

    private static final Table<Line> COUNTS =
            Table.<Line>named("cycle_count")
                    .key("count_id", TEXT, line -> line.asked().count().value())
                    .column("location", TEXT, line -> line.asked().location().value())
                    .column("status", TEXT, line -> line.count().status().name())
                    .column("assignee", TEXT, line -> line.asked().assignee())
                    .column("due_at", INSTANT, line -> text(line.asked().dueAt()))
                    .column(
                            "requested_at",
                            INSTANT,
                            Line::requestedAt,
                            "greatest(old.requested_at, excluded.requested_at)")
                    .column("version", NUMBER, line -> line.count().version())
                    .column("document", TEXT, Line::document);

    private final JdbcTemplate jdbc;
    private final Documents documents;

    public CountTable(JdbcTemplate jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /**
     * A count as it is written.
     *
     * @param requestedAt as text; the epoch if that was told before
     */
    private record Line(CycleCount count, String document, String requestedAt) {

        CycleCountRequested asked() {
            return count.asRequested();
        }
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** Tells what events say of counts, in the current transaction. */
    void tell(List<RecordedEvent> events) {
        var about = events.stream().filter(e -> e.payload() instanceof CountEvent).toList();
        if (about.isEmpty()) {
            return;
        }
        var ids = about.stream().map(CountTable::id).distinct().toList();
        var counts = load(ids);
        var requestedAt = new HashMap<CountId, String>();
        for (var event : about) {
            var change = (CountEvent) event.payload();
            var before = counts.getOrDefault(change.count(), CycleCount.NONE);
            counts.put(change.count(), before.evolve(change));
            if (change instanceof CycleCountRequested) {
                requestedAt.put(change.count(), event.occurredAt().toString());
            }
        }
        var epoch = Instant.EPOCH.toString();
        COUNTS.write(
                jdbc,
                ids.stream()
                        .map(
                                id ->
                                        line(
                                                counts.getOrDefault(id, CycleCount.NONE),
                                                requestedAt.getOrDefault(id, epoch)))
                        .toList());
    }

    private Line line(CycleCount count, String requestedAt) {
        return new Line(count, documents.write(count), requestedAt);
    }

    private static CountId id(RecordedEvent event) {
        return ((CountEvent) event.payload()).count();
    }

    private Map<CountId, CycleCount> load(Collection<CountId> ids) {
        var counts = new LinkedHashMap<CountId, CycleCount>();
        jdbc.query(
                "select count_id, document from cycle_count where count_id = any(?)",
                row -> {
                    counts.put(new CountId(row.getString(1)), read(row.getString(2)));
                },
                (Object) ids.stream().map(CountId::value).toArray(String[]::new));
        return counts;
    }

    /** Reads a row's count. */
    CycleCount read(String document) {
        return documents.read(document, CycleCount.class);
    }
}

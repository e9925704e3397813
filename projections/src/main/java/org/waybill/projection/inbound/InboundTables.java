package org.waybill.projection.inbound;

import static org.waybill.projection.Table.Type.INSTANT;
import static org.waybill.projection.Table.Type.NUMBER;
import static org.waybill.projection.Table.Type.TEXT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.inbound.Inbound;
import org.waybill.domain.inbound.InboundEvent;
import org.waybill.domain.inbound.InboundEvent.InboundAnnounced;
import org.waybill.domain.inbound.InboundId;
import org.waybill.domain.inbound.InboundLine;
import org.waybill.projection.Table;
import org.waybill.projection.json.Documents;
import org.waybill.store.RecordedEvent;

/** Keeps deliveries, and by what they are looked for. */
@Component
public class InboundTables {

    static final List<String> NAMES = List.of("inbound", "inbound_line");

    private static final Table<Row> DOCUMENTS =
            Table.<Row>named("inbound")
                    .key("inbound_id", TEXT, row -> row.id().value())
                    .column("status", TEXT, row -> row.now().status().name())
                    .column("location", TEXT, row -> row.now().asAnnounced().location().value())
                    .column(
                            "announced_at",
                            INSTANT,
                            row -> row.announcedAt().toString(),
                            "greatest(old.announced_at, excluded.announced_at)")
                    .column("version", NUMBER, row -> row.now().version())
                    .column("document", TEXT, Row::document);

    private static final Table<Line> LINES =
            Table.<Line>named("inbound_line")
                    .key("inbound_id", TEXT, line -> line.id().value())
                    .key("line_id", TEXT, line -> line.line().lineId().value())
                    .column("sku", TEXT, line -> line.line().sku().value());

    private final JdbcTemplate jdbc;
    private final Documents documents;

    public InboundTables(JdbcTemplate jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /**
     * A delivery as it is written.
     *
     * @param announcedAt the epoch if that was told before
     */
    private record Row(InboundId id, Inbound now, String document, Instant announcedAt) {}

    private record Line(InboundId id, InboundLine line) {}

    /** Brings deliveries up to date, in the current transaction. */
    void evolve(List<RecordedEvent> events) {
        var touched = new LinkedHashMap<InboundId, Instant>();
        var lines = new ArrayList<Line>();
        for (var event : events) {
            if (event.payload() instanceof InboundEvent e) {
                boolean first = e instanceof InboundAnnounced;
                touched.merge(
                        e.inbound(),
                        first ? event.occurredAt() : Instant.EPOCH,
                        InboundTables::max);
            }
            if (event.payload() instanceof InboundAnnounced e) {
                e.lines().forEach(line -> lines.add(new Line(e.inbound(), line)));
            }
        }
        if (touched.isEmpty()) {
            return;
        }
        var now = evolved(load(touched.keySet()), events);
        var rows = new ArrayList<Row>();
        touched.forEach(
                (id, at) -> {
                    var inbound = now.getOrDefault(id, Inbound.NONE);
                    rows.add(new Row(id, inbound, documents.write(inbound), at));
                });
        DOCUMENTS.write(jdbc, rows);
        LINES.write(jdbc, lines);
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Map<InboundId, Inbound> evolved(
            Map<InboundId, Inbound> before, List<RecordedEvent> events) {
        var now = new HashMap<>(before);
        for (var event : events) {
            if (event.payload() instanceof InboundEvent e) {
                now.put(e.inbound(), now.getOrDefault(e.inbound(), Inbound.NONE).evolve(e));
            }
        }
        return now;
    }

    private Map<InboundId, Inbound> load(Collection<InboundId> ids) {
        var found = new HashMap<InboundId, Inbound>();
        jdbc.query(
                "select inbound_id, document from inbound where inbound_id = any(?)",
                row -> {
                    var inbound = documents.read(row.getString(2), Inbound.class);
                    found.put(new InboundId(row.getString(1)), inbound);
                },
                (Object) ids.stream().map(InboundId::value).toArray(String[]::new));
        return found;
    }
}

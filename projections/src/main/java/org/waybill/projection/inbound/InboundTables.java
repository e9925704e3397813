package org.waybill.projection.inbound;

import static org.waybill.projection.Table.Type.INSTANT;
import static org.waybill.projection.Table.Type.NUMBER;
import static org.waybill.projection.Table.Type.TEXT;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.inbound.Inbound;
import org.waybill.domain.inbound.InboundEvent;
import org.waybill.domain.inbound.InboundEvent.InboundAnnounced;
import org.waybill.domain.inbound.InboundId;
import org.waybill.domain.inbound.InboundLine;
import org.waybill.projection.Table;
import org.waybill.projection.json.Documents;
import org.waybill.projection.json.FoldedDocuments;
import org.waybill.projection.json.FoldedDocuments.Row;
import org.waybill.store.RecordedEvent;

/** Keeps deliveries, and by what they are looked for. */
@Component
public class InboundTables {

    static final List<String> NAMES = List.of("inbound", "inbound_line");

    private static final FoldedDocuments<Inbound, InboundEvent> FOLDED =
            new FoldedDocuments<>(
                    InboundEvent.class,
                    event -> event.inbound().value(),
                    Inbound.NONE,
                    Inbound::evolve,
                    Inbound.class,
                    "inbound",
                    "inbound_id");

    private static final Table<Row<Inbound>> DOCUMENTS =
            Table.<Row<Inbound>>named("inbound")
                    .key("inbound_id", TEXT, row -> row.now().asAnnounced().inbound().value())
                    .column("status", TEXT, row -> row.now().status().name())
                    .column("location", TEXT, row -> row.now().asAnnounced().location().value())
                    .column(
                            "announced_at",
                            INSTANT,
                            row -> row.began().toString(),
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

    private record Line(InboundId id, InboundLine line) {}

    /** Brings deliveries up to date, in the current transaction. */
    void evolve(List<RecordedEvent> events) {
        DOCUMENTS.write(jdbc, FOLDED.evolved(jdbc, documents, events));
        var lines = new ArrayList<Line>();
        for (var event : events) {
            if (event.payload() instanceof InboundAnnounced e) {
                e.lines().forEach(line -> lines.add(new Line(e.inbound(), line)));
            }
        }
        LINES.write(jdbc, lines);
    }
}

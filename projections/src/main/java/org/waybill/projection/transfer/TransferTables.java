package org.waybill.projection.transfer;

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
import org.waybill.domain.transfer.Transfer;
import org.waybill.domain.transfer.TransferEvent;
import org.waybill.domain.transfer.TransferEvent.TransferRequested;
import org.waybill.domain.transfer.TransferId;
import org.waybill.domain.transfer.TransferLine;
import org.waybill.projection.Table;
import org.waybill.projection.json.Documents;
import org.waybill.store.RecordedEvent;

/** Keeps transfers, and by what they are looked for. */
@Component
public class TransferTables {

    /** Its tables. */
    public static final List<String> NAMES = List.of("transfer", "transfer_line");

    private static final Table<Row> DOCUMENTS =
            Table.<Row>named("transfer")
                    .key("transfer_id", TEXT, row -> row.id().value())
                    .column("status", TEXT, row -> row.now().status().name())
                    .column("from_location", TEXT, row -> row.now().asRequested().from().value())
                    .column("to_location", TEXT, row -> row.now().asRequested().to().value())
                    .column(
                            "requested_at",
                            INSTANT,
                            row -> row.requestedAt().toString(),
                            "greatest(old.requested_at, excluded.requested_at)")
                    .column("version", NUMBER, row -> row.now().version())
                    .column("document", TEXT, Row::document);

    private static final Table<Line> LINES =
            Table.<Line>named("transfer_line")
                    .key("transfer_id", TEXT, line -> line.id().value())
                    .key("line_id", TEXT, line -> line.line().lineId().value())
                    .column("sku", TEXT, line -> line.line().sku().value());

    private final JdbcTemplate jdbc;
    private final Documents documents;

    public TransferTables(JdbcTemplate jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /**
     * A transfer as it is written.
     *
     * @param requestedAt the epoch if that was told before
     */
    private record Row(TransferId id, Transfer now, String document, Instant requestedAt) {}

    private record Line(TransferId id, TransferLine line) {}

    /** Brings transfers up to date, in the current transaction. */
    public void evolve(List<RecordedEvent> events) {
        var touched = new LinkedHashMap<TransferId, Instant>();
        var lines = new ArrayList<Line>();
        for (var event : events) {
            if (event.payload() instanceof TransferEvent e) {
                boolean first = e instanceof TransferRequested;
                touched.merge(
                        e.transfer(),
                        first ? event.occurredAt() : Instant.EPOCH,
                        TransferTables::max);
            }
            if (event.payload() instanceof TransferRequested e) {
                e.lines().forEach(line -> lines.add(new Line(e.transfer(), line)));
            }
        }
        if (touched.isEmpty()) {
            return;
        }
        var now = evolved(load(touched.keySet()), events);
        var rows = new ArrayList<Row>();
        touched.forEach(
                (id, at) -> {
                    var transfer = now.getOrDefault(id, Transfer.NONE);
                    rows.add(new Row(id, transfer, documents.write(transfer), at));
                });
        DOCUMENTS.write(jdbc, rows);
        LINES.write(jdbc, lines);
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Map<TransferId, Transfer> evolved(
            Map<TransferId, Transfer> before, List<RecordedEvent> events) {
        var now = new HashMap<>(before);
        for (var event : events) {
            if (event.payload() instanceof TransferEvent e) {
                now.put(e.transfer(), now.getOrDefault(e.transfer(), Transfer.NONE).evolve(e));
            }
        }
        return now;
    }

    private Map<TransferId, Transfer> load(Collection<TransferId> ids) {
        var found = new HashMap<TransferId, Transfer>();
        jdbc.query(
                "select transfer_id, document from transfer where transfer_id = any(?)",
                row -> {
                    var transfer = documents.read(row.getString(2), Transfer.class);
                    found.put(new TransferId(row.getString(1)), transfer);
                },
                (Object) ids.stream().map(TransferId::value).toArray(String[]::new));
        return found;
    }
}

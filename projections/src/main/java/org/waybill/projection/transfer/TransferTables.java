package org.waybill.projection.transfer;

import static org.waybill.projection.Table.Type.INSTANT;
import static org.waybill.projection.Table.Type.NUMBER;
import static org.waybill.projection.Table.Type.TEXT;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.transfer.Transfer;
import org.waybill.domain.transfer.TransferEvent;
import org.waybill.domain.transfer.TransferEvent.TransferRequested;
import org.waybill.domain.transfer.TransferId;
import org.waybill.domain.transfer.TransferLine;
import org.waybill.projection.Table;
import org.waybill.projection.json.Documents;
import org.waybill.projection.json.FoldedDocuments;
import org.waybill.projection.json.FoldedDocuments.Row;
import org.waybill.store.RecordedEvent;

/** Keeps transfers, and by what they are looked for. */
@Component
public class TransferTables {

    /** Its tables. */
    public static final List<String> NAMES = List.of("transfer", "transfer_line");

    private static final FoldedDocuments<Transfer, TransferEvent> FOLDED =
            new FoldedDocuments<>(
                    TransferEvent.class,
                    event -> event.transfer().value(),
                    Transfer.NONE,
                    Transfer::evolve,
                    Transfer.class,
                    "transfer",
                    "transfer_id");

    private static final Table<Row<Transfer>> DOCUMENTS =
            Table.<Row<Transfer>>named("transfer")
                    .key("transfer_id", TEXT, row -> row.now().asRequested().transfer().value())
                    .column("status", TEXT, row -> row.now().status().name())
                    .column("from_location", TEXT, row -> row.now().asRequested().from().value())
                    .column("to_location", TEXT, row -> row.now().asRequested().to().value())
                    .column(
                            "requested_at",
                            INSTANT,
                            row -> row.began().toString(),
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

    private record Line(TransferId id, TransferLine line) {}

    /** Brings transfers up to date, in the current transaction. */
    public void evolve(List<RecordedEvent> events) {
        DOCUMENTS.write(jdbc, FOLDED.evolved(jdbc, documents, events));
        var lines = new ArrayList<Line>();
        for (var event : events) {
            if (event.payload() instanceof TransferRequested e) {
                e.lines().forEach(line -> lines.add(new Line(e.transfer(), line)));
            }
        }
        LINES.write(jdbc, lines);
    }
}

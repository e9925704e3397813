package org.waybill.projection.order;

import static org.waybill.projection.Table.Type.INSTANT;
import static org.waybill.projection.Table.Type.NUMBER;
import static org.waybill.projection.Table.Type.TEXT;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.order.OrderDossier;
import org.waybill.domain.order.OrderEvent.OrderPlaced;
import org.waybill.domain.order.OrderKey;
import org.waybill.projection.Table;
import org.waybill.projection.json.Documents;
import org.waybill.store.RecordedEvent;

/** Keeps dossiers, and where their fulfillment orders and shipments are found. */
@Component
public class DossierTables {

    private static final Table<Line> DOSSIERS =
            Table.<Line>named("order_dossier")
                    .key("order_key", TEXT, line -> line.key().value())
                    .column("order_id", TEXT, line -> line.key().number())
                    .column("channel", TEXT, line -> line.key().channel().value())
                    .column("status", TEXT, line -> line.dossier().order().status().name())
                    .column("customer_id", TEXT, line -> line.placed().customer().customerId())
                    .column(
                            "placed_at",
                            INSTANT,
                            line -> line.placed().placedAt().truncatedTo(ChronoUnit.MICROS) + "")
                    .column("position", NUMBER, Line::position)
                    .column("version", NUMBER, line -> line.dossier().order().version())
                    .column("document", TEXT, Line::document);

    private final JdbcTemplate jdbc;
    private final Documents documents;

    public DossierTables(JdbcTemplate jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /**
     * A dossier as it is written.
     *
     * @param position of the event that made it so
     */
    private record Line(OrderKey key, OrderDossier dossier, String document, long position) {

        OrderPlaced placed() {
            return dossier.order().asPlaced();
        }
    }

    /** Brings each order's dossier up to date, in the current transaction. */
    void evolve(SequencedMap<OrderKey, List<RecordedEvent>> events) {
        if (events.isEmpty()) {
            return;
        }
        var dossiers = load(events.keySet());
        var lines = new ArrayList<Line>(events.size());
        events.forEach(
                (key, about) -> {
                    var before = dossiers.getOrDefault(key, OrderDossier.EMPTY);
                    var after = Dossiers.evolve(before, about);
                    dossiers.put(key, after);
                    long position = about.getLast().position();
                    lines.add(new Line(key, after, documents.write(after), position));
                });
        DOSSIERS.write(jdbc, lines);
        PartTables.tell(jdbc, events, dossiers);
    }

    private Map<OrderKey, OrderDossier> load(Collection<OrderKey> keys) {
        var dossiers = new HashMap<OrderKey, OrderDossier>();
        jdbc.query(
                "select order_key, document from order_dossier where order_key = any(?)",
                row -> {
                    var dossier = documents.read(row.getString(2), OrderDossier.class);
                    dossiers.put(new OrderKey(row.getString(1)), dossier);
                },
                (Object) keys.stream().map(OrderKey::value).toArray(String[]::new));
        return dossiers;
    }

    /** Reads a row's dossier. */
    OrderDossier read(OrderRow row) {
        return documents.read(row.document(), OrderDossier.class);
    }
}

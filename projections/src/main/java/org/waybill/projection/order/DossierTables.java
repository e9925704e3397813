package org.waybill.projection.order;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import org.waybill.domain.order.OrderDossier;
import org.waybill.domain.order.OrderKey;
import org.waybill.projection.json.Documents;
import org.waybill.store.RecordedEvent;

/** Keeps dossiers, and where their fulfillment orders and shipments are found. */
@Component
public class DossierTables {

    private static final int STATEMENTS_AT_ONCE = 100;

    private final EntityManager entities;
    private final Documents documents;

    public DossierTables(EntityManager entities, Documents documents) {
        this.entities = entities;
        this.documents = documents;
    }

    /** Brings each order's dossier up to date, in the current transaction. */
    void evolve(SequencedMap<OrderKey, List<RecordedEvent>> events) {
        if (events.isEmpty()) {
            return;
        }
        var session = entities.unwrap(Session.class);
        session.setJdbcBatchSize(STATEMENTS_AT_ONCE);
        var dossiers = dossiers(session, events);
        PartTables.tell(session, events, dossiers);
        session.flush();
    }

    private Map<OrderKey, OrderDossier> dossiers(
            Session session, SequencedMap<OrderKey, List<RecordedEvent>> events) {
        var keys = events.keySet().stream().map(OrderKey::value).toList();
        var rows = Rows.of(session, OrderRow.class, keys);
        var dossiers = new HashMap<OrderKey, OrderDossier>();
        events.forEach(
                (key, about) -> {
                    var row = rows.at(key.value(), () -> new OrderRow(key));
                    var dossier = Dossiers.evolve(read(row), about);
                    row.tell(dossier, documents.write(dossier), about.getLast().position());
                    dossiers.put(key, dossier);
                });
        return dossiers;
    }

    /** Reads a row's dossier. */
    OrderDossier read(OrderRow row) {
        return row.document().isEmpty()
                ? OrderDossier.EMPTY
                : documents.read(row.document(), OrderDossier.class);
    }
}

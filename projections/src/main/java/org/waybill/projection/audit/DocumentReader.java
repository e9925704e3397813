package org.waybill.projection.audit;

import static org.waybill.projection.inbound.SupplyProjection.SUPPLIES;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.inbound.Inbound;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Supply;
import org.waybill.domain.stock.SupplyKey;
import org.waybill.domain.transfer.Transfer;
import org.waybill.projection.json.Documents;

/** Reads what deliveries and transfers, as they stand in the tables, still bring of SKUs. */
@Component
public class DocumentReader {

    private final JdbcTemplate jdbc;
    private final Documents documents;

    public DocumentReader(JdbcTemplate jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** What is to come of each SKU, by source. */
    Map<Sku, Map<SupplyKey, Supply>> read(Collection<Sku> skus) {
        var supplies = new HashMap<Sku, Map<SupplyKey, Supply>>();
        skus.forEach(sku -> supplies.put(sku, new HashMap<>()));
        var keys = skus.stream().map(Sku::value).toArray(String[]::new);
        jdbc.query(
                "select document from inbound where inbound_id in"
                        + " (select inbound_id from inbound_line where sku = any(?))",
                row -> {
                    delivery(supplies, documents.read(row.getString(1), Inbound.class));
                },
                (Object) keys);
        jdbc.query(
                "select document from transfer where transfer_id in"
                        + " (select transfer_id from transfer_line where sku = any(?))",
                row -> {
                    transfer(supplies, documents.read(row.getString(1), Transfer.class));
                },
                (Object) keys);
        return supplies;
    }

    private static void delivery(Map<Sku, Map<SupplyKey, Supply>> supplies, Inbound delivery) {
        var announced = delivery.asAnnounced();
        delivery.lines()
                .forEach(
                        (id, line) -> {
                            var ofSku = supplies.get(line.sku());
                            long open = delivery.open(line);
                            if (ofSku != null && open > 0) {
                                ofSku.put(
                                        SupplyKey.of(announced.inbound().address(), id),
                                        new Supply(announced.location(), open, delivery.due()));
                            }
                        });
    }

    private static void transfer(Map<Sku, Map<SupplyKey, Supply>> supplies, Transfer transfer) {
        var requested = transfer.asRequested();
        transfer.lines()
                .forEach(
                        (id, line) -> {
                            var ofSku = supplies.get(line.sku());
                            long open = transfer.open(line);
                            if (ofSku != null && open > 0) {
                                var at = Objects.requireNonNull(transfer.expectedAt());
                                ofSku.put(
                                        SupplyKey.of(requested.transfer().address(), id),
                                        new Supply(requested.to(), open, at));
                            }
                        });
    }

    /** The addresses of documents of which not every event could be taken. */
    Set<String> parked() {
        return new HashSet<>(
                jdbc.queryForList(
                        "select distinct sequence from dead_letter where projection = ?",
                        String.class,
                        SUPPLIES));
    }
}

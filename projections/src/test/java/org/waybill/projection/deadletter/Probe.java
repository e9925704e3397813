package org.waybill.projection.deadletter;

import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.projection.Intake;
import org.waybill.projection.Projection;
import org.waybill.projection.ProjectionPositions;
import org.waybill.projection.Table;
import org.waybill.store.RecordedEvent;

/** A projection that adds up receipts by SKU, and fails at one SKU for as long as it is told to. */
@ProcessingGroup("probe")
final class Probe extends Projection {

    private static final Table<StockReceived> SUMS =
            Table.<StockReceived>named("probe")
                    .key("sku", Table.Type.TEXT, e -> e.sku().value())
                    .column(
                            "sum",
                            Table.Type.NUMBER,
                            StockReceived::quantity,
                            "old.sum * 10 + excluded.sum");

    private final JdbcTemplate jdbc;
    volatile boolean failing = true;

    Probe(ProjectionPositions positions, Intake intake, JdbcTemplate jdbc) {
        super("probe", positions, intake, Set.of(StockEvent.class));
        this.jdbc = jdbc;
        jdbc.execute("create table projections.probe (sku text primary key, sum bigint not null)");
    }

    @Override
    public List<String> tables() {
        return List.of("probe");
    }

    @Override
    protected void project(List<RecordedEvent> events) {
        for (var event : events) {
            if (event.payload() instanceof StockReceived received) {
                SUMS.write(jdbc, List.of(received));
                if (failing && received.sku().equals(new Sku("BAD")) && received.quantity() == 2) {
                    throw new IllegalStateException("It does not like this one");
                }
            }
        }
    }
}

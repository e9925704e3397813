package org.waybill.projection.ledger;

import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.springframework.stereotype.Component;
import org.waybill.domain.stock.StockEvent;
import org.waybill.projection.Intake;
import org.waybill.projection.Projection;
import org.waybill.projection.ProjectionPositions;
import org.waybill.store.RecordedEvent;

/**
 * The ledger of stock: a line for every event that changed what is on hand or promised at a
 * location. The sum of a position's deltas is what is on hand there.
 */
@Component
@ProcessingGroup(LedgerProjection.LEDGER)
public class LedgerProjection extends Projection {

    /** Its name. */
    public static final String LEDGER = "ledger";

    private final LedgerTable table;

    public LedgerProjection(ProjectionPositions positions, Intake intake, LedgerTable table) {
        super(LEDGER, positions, intake, Set.of(StockEvent.class));
        this.table = table;
    }

    /**
     * Since 2, units that are set aside or change their state where they are have lines too; since
     * 3, receipts by deliveries say so.
     */
    @Override
    public int meaning() {
        return 3;
    }

    @Override
    public List<String> tables() {
        return List.of(LedgerTable.NAME);
    }

    @Override
    protected void project(List<RecordedEvent> events) {
        var places = events.stream().map(Place::of).distinct().toList();
        var book = new Book(table.balances(places));
        table.append(events.stream().flatMap(event -> book.enter(event).stream()).toList());
    }
}

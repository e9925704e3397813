package org.waybill.projection.lot;

import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.springframework.stereotype.Component;
import org.waybill.domain.stock.LotChange;
import org.waybill.projection.Intake;
import org.waybill.projection.Projection;
import org.waybill.projection.ProjectionPositions;
import org.waybill.store.RecordedEvent;

/** What happened to lots and single units: a row for each event that tells of one. */
@Component
@ProcessingGroup(LotProjection.LOTS)
public class LotProjection extends Projection {

    /** Its name. */
    public static final String LOTS = "lots";

    private final LotTable table;

    LotProjection(ProjectionPositions positions, Intake intake, LotTable table) {
        super(LOTS, positions, intake, Set.of(LotChange.class));
        this.table = table;
    }

    @Override
    public List<String> tables() {
        return LotTable.NAMES;
    }

    @Override
    protected void project(List<RecordedEvent> events) {
        table.append(events);
    }
}

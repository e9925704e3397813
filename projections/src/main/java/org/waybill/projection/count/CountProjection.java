package org.waybill.projection.count;

import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.springframework.stereotype.Component;
import org.waybill.domain.count.CountEvent;
import org.waybill.domain.stock.StockEvent;
import org.waybill.projection.Intake;
import org.waybill.projection.Projection;
import org.waybill.projection.ProjectionPositions;
import org.waybill.store.RecordedEvent;

/** Cycle counts, and the positions that somebody should count. */
@Component
@ProcessingGroup(CountProjection.COUNTS)
public class CountProjection extends Projection {

    /** Its name. */
    public static final String COUNTS = "counts";

    private final CountTable counts;
    private final RequestTable requests;

    public CountProjection(
            ProjectionPositions positions,
            Intake intake,
            CountTable counts,
            RequestTable requests) {
        super(COUNTS, positions, intake, Set.of(CountEvent.class, StockEvent.class));
        this.counts = counts;
        this.requests = requests;
    }

    @Override
    public List<String> tables() {
        return List.of("cycle_count", "count_request");
    }

    @Override
    protected void project(List<RecordedEvent> events) {
        counts.tell(events);
        requests.tell(events);
    }
}

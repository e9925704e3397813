package org.waybill.projection.inbound;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.springframework.stereotype.Component;
import org.waybill.domain.inbound.InboundEvent;
import org.waybill.domain.transfer.TransferEvent;
import org.waybill.projection.Intake;
import org.waybill.projection.Projection;
import org.waybill.projection.ProjectionPositions;
import org.waybill.projection.transfer.TransferTables;
import org.waybill.store.RecordedEvent;

/** The documents that supply comes from: deliveries and transfers. */
@Component
@ProcessingGroup(SupplyProjection.SUPPLIES)
public class SupplyProjection extends Projection {

    /** Its name. */
    public static final String SUPPLIES = "supplies";

    private final InboundTables deliveries;
    private final TransferTables transfers;

    public SupplyProjection(
            ProjectionPositions positions,
            Intake intake,
            InboundTables deliveries,
            TransferTables transfers) {
        super(SUPPLIES, positions, intake, Set.of(InboundEvent.class, TransferEvent.class));
        this.deliveries = deliveries;
        this.transfers = transfers;
    }

    /** Since the second, documents have the lots of their lines. */
    @Override
    public int meaning() {
        return 2;
    }

    @Override
    public List<String> tables() {
        return Stream.concat(InboundTables.NAMES.stream(), TransferTables.NAMES.stream()).toList();
    }

    @Override
    protected void project(List<RecordedEvent> events) {
        deliveries.evolve(events);
        transfers.evolve(events);
    }
}

package org.waybill.projection.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.springframework.stereotype.Component;
import org.waybill.domain.cart.CartEvent;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.shipment.ShipmentEvent;
import org.waybill.domain.stock.StockEvent;
import org.waybill.projection.Intake;
import org.waybill.projection.Projection;
import org.waybill.projection.ProjectionPositions;
import org.waybill.projection.Subjects;
import org.waybill.store.RecordedEvent;

/** Orders with everything that belongs to them, and where in the log each is spoken of. */
@Component
@ProcessingGroup(OrderProjection.ORDERS)
public class OrderProjection extends Projection {

    /** Its name. */
    public static final String ORDERS = "orders";

    private final DossierTables dossiers;
    private final HistoryTable history;

    public OrderProjection(
            ProjectionPositions positions,
            Intake intake,
            DossierTables dossiers,
            HistoryTable history) {
        super(
                ORDERS,
                positions,
                intake,
                Set.of(
                        OrderEvent.class,
                        FulfillmentEvent.class,
                        ShipmentEvent.class,
                        StockEvent.class,
                        CartEvent.class));
        this.dossiers = dossiers;
        this.history = history;
    }

    @Override
    public List<String> tables() {
        return List.of("order_dossier", "order_history", "fulfillment_order", "shipment");
    }

    @Override
    protected void project(List<RecordedEvent> events) {
        history.append(byOrder(events));
        dossiers.evolve(byOrder(events.stream().filter(Dossiers::changedBy).toList()));
    }

    @Override
    protected String sequence(RecordedEvent event) {
        var order = Subjects.order(event);
        return order == null ? event.aggregateId() : order.address();
    }

    private static SequencedMap<OrderKey, List<RecordedEvent>> byOrder(List<RecordedEvent> events) {
        var byOrder = new LinkedHashMap<OrderKey, List<RecordedEvent>>();
        for (var event : events) {
            var order = Subjects.order(event.payload());
            if (order != null) {
                byOrder.computeIfAbsent(order, key -> new ArrayList<>()).add(event);
            }
        }
        return byOrder;
    }
}

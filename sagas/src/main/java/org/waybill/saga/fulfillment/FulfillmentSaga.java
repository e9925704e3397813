package org.waybill.saga.fulfillment;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.capacity.CapacityEvent.CapacityExpired;
import org.waybill.domain.capacity.CapacityEvent.CapacityReleased;
import org.waybill.domain.capacity.CapacityEvent.CapacitySet;
import org.waybill.domain.carrier.CarrierEvent;
import org.waybill.domain.channel.ChannelEvent;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.location.LocationEvent;
import org.waybill.domain.order.OrderCommand.SourceOrder;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.ProductEvent;
import org.waybill.domain.routing.RoutingEvent.RulesActivated;
import org.waybill.domain.routing.RoutingEvent.RulesRetired;
import org.waybill.domain.shipment.ShipmentEvent;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent;
import org.waybill.saga.ParkedEvents;
import org.waybill.saga.ProcessType;
import org.waybill.saga.Processes;
import org.waybill.saga.Reaction;
import org.waybill.saga.Saga;
import org.waybill.saga.Trigger;

/** Remembers and sends what {@link FulfillmentProcess} and {@link Supply} say. */
@Component
@ProcessingGroup("fulfillment-saga")
class FulfillmentSaga extends Saga {

    private static final ProcessType<FulfillmentState> TYPE =
            new ProcessType<>("fulfillment", FulfillmentState.class, FulfillmentState.NEW);

    private static final String NETWORK = "network";

    /** What is named after an order. */
    private static final Pattern PART =
            Pattern.compile("(?:fulfillment|shipment):(.+)\\.F\\d+(?:\\.S\\d+)?");

    private final Processes processes;
    private final WaitingOrders waiting;

    FulfillmentSaga(Processes processes, WaitingOrders waiting, ParkedEvents parked, Clock clock) {
        super(TYPE.kind(), parked, clock);
        this.processes = processes;
        this.waiting = waiting;
    }

    /** That of its order; supply is for whoever waits, and goes by its SKU or for the network. */
    @Override
    protected @Nullable String process(Object event) {
        return switch (event) {
            case OrderEvent e -> e.order().address();
            case FulfillmentEvent e -> e.order().address();
            case ShipmentEvent e -> e.order().address();
            case StockEvent e -> Stock.address(e.sku());
            case ProductEvent e -> Stock.address(e.sku());
            case LocationEvent _, ChannelEvent _, CarrierEvent _ -> NETWORK;
            case RulesActivated _, RulesRetired _ -> NETWORK;
            case CapacitySet _, CapacityReleased _, CapacityExpired _ -> NETWORK;
            default -> null;
        };
    }

    @Override
    protected @Nullable String processAt(String address) {
        var part = PART.matcher(address);
        if (part.matches()) {
            return new OrderKey(part.group(1)).address();
        }
        return address.startsWith("cart:") ? null : address;
    }

    @Override
    protected void react(Object event, Trigger trigger) {
        switch (event) {
            case OrderEvent e ->
                    react(e.order(), trigger, s -> FulfillmentProcess.react(s, e, trigger));
            case FulfillmentEvent e ->
                    react(e.order(), trigger, s -> FulfillmentProcess.react(s, e, trigger));
            case ShipmentEvent e ->
                    react(e.order(), trigger, s -> FulfillmentProcess.react(s, e, trigger));
            case StockEvent e -> supplied(e, trigger);
            case ProductEvent e -> tryAgain(waiting.oldest(e.sku(), Supply.UNTOLD), trigger);
            case CapacityReleased _, CapacityExpired _ ->
                    tryAgain(waiting.oldest(Supply.ROOM), trigger);
            default -> tryAgain(waiting.oldest(Supply.NETWORK), trigger);
        }
    }

    private void supplied(StockEvent event, Trigger trigger) {
        long tries = Supply.tries(event);
        if (tries > 0) {
            tryAgain(waiting.oldest(event.sku(), tries), trigger);
        }
    }

    private void react(
            OrderKey order,
            Trigger trigger,
            Function<FulfillmentState, Reaction<FulfillmentState>> rule) {
        var step = processes.react(TYPE, order.address(), trigger, rule);
        if (!step.before().awaited().equals(step.after().awaited())) {
            waiting.note(order, step.after());
        }
    }

    private void tryAgain(List<OrderKey> orders, Trigger trigger) {
        SequencedMap<String, AggregateCommand> commands = new LinkedHashMap<>();
        orders.forEach(o -> commands.put(o.address(), new SourceOrder(o, trigger.at())));
        processes.sendEach(TYPE.kind(), trigger, commands);
    }
}

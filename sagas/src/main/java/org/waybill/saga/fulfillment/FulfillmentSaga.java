package org.waybill.saga.fulfillment;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.channel.ChannelEvent;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.location.LocationEvent;
import org.waybill.domain.order.OrderCommand.SourceOrder;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.ProductEvent;
import org.waybill.domain.shipment.ShipmentEvent;
import org.waybill.domain.stock.StockEvent;
import org.waybill.saga.ProcessType;
import org.waybill.saga.Processes;
import org.waybill.saga.Reaction;
import org.waybill.saga.Trigger;

/** Remembers and sends what {@link FulfillmentProcess} and {@link Supply} say. */
@Component
@ProcessingGroup("fulfillment-saga")
class FulfillmentSaga {

    private static final ProcessType<FulfillmentState> TYPE =
            new ProcessType<>("fulfillment", FulfillmentState.class, FulfillmentState.NEW);

    private final Processes processes;
    private final WaitingOrders waiting;
    private final Clock clock;

    FulfillmentSaga(Processes processes, WaitingOrders waiting, Clock clock) {
        this.processes = processes;
        this.waiting = waiting;
        this.clock = clock;
    }

    @EventHandler
    void on(OrderEvent event, EventMessage<?> message) {
        var trigger = trigger(message);
        react(event.order(), trigger, s -> FulfillmentProcess.react(s, event, trigger));
    }

    @EventHandler
    void on(FulfillmentEvent event, EventMessage<?> message) {
        var trigger = trigger(message);
        react(event.order(), trigger, s -> FulfillmentProcess.react(s, event, trigger));
    }

    @EventHandler
    void on(ShipmentEvent event, EventMessage<?> message) {
        var trigger = trigger(message);
        react(event.order(), trigger, s -> FulfillmentProcess.react(s, event, trigger));
    }

    @EventHandler
    void on(StockEvent event, EventMessage<?> message) {
        long tries = Supply.tries(event);
        if (tries > 0) {
            tryAgain(waiting.oldest(event.sku(), tries), trigger(message));
        }
    }

    @EventHandler
    void on(ProductEvent event, EventMessage<?> message) {
        tryAgain(waiting.oldest(event.sku(), Supply.UNTOLD), trigger(message));
    }

    @EventHandler
    void on(LocationEvent event, EventMessage<?> message) {
        tryAgain(waiting.oldest(Supply.NETWORK), trigger(message));
    }

    @EventHandler
    void on(ChannelEvent event, EventMessage<?> message) {
        tryAgain(waiting.oldest(Supply.NETWORK), trigger(message));
    }

    private Trigger trigger(EventMessage<?> message) {
        return Trigger.of(message, clock.instant());
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

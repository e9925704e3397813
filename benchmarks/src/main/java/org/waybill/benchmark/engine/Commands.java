package org.waybill.benchmark.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.waybill.benchmark.client.Parallel;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.AdjustmentReason;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockCommand.AdjustStock;
import org.waybill.domain.stock.StockCommand.RejectStock;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.domain.stock.StockEvent.StockReserved;
import org.waybill.store.CommandContext;
import org.waybill.store.Commander;

/** Commands on the stock of many SKUs, and the history they need. */
final class Commands {

    /** Over how many SKUs commands are spread. */
    static final int SPREAD = 10_000;

    private static final int AT_ONCE = 2_000;
    private static final long PLENTY = 1_000_000_000;
    private static final LocationId PLACE = new LocationId("DC-1");
    private static final OrderKey ORDER = OrderKey.of("1", new ChannelId("web"));
    private static final LineId LINE = new LineId("1");

    private final InProcess application;
    private final Commander commander;

    Commands(InProcess application) {
        this.application = application;
        this.commander = application.commander();
    }

    /** A SKU to spread over. */
    static Sku sku(int number) {
        return new Sku("SKU-" + number);
    }

    /** Any of those to spread over. */
    static Sku anySku() {
        return sku(ThreadLocalRandom.current().nextInt(SPREAD));
    }

    /** Makes the SKUs to spread over: each has plenty, all promised to an order. */
    void stockUp() {
        stockUp(SPREAD, 2);
    }

    /** Makes so many SKUs, each with so many events: what is more than the two is found units. */
    void stockUp(int skus, int eventsEach) {
        var events = new ArrayList<DomainEventMessage<?>>();
        for (int number = 0; number < skus; number++) {
            var sku = sku(number);
            events.add(event(0, new StockReceived(sku, PLACE, PLENTY, null)));
            events.add(event(1, new StockReserved(sku, ORDER, LINE, PLENTY, PLACE)));
            for (int place = 2; place < eventsEach; place++) {
                events.add(event(place, adjusted(sku)));
            }
            if (events.size() >= AT_ONCE || number == skus - 1) {
                application.append(events);
                events.clear();
            }
        }
    }

    /** Has every SKU to spread over in memory, as after some time at work. */
    void useAll() {
        Parallel.each(IntStream.range(0, SPREAD).mapToObj(Commands::sku).toList(), this::adjust);
    }

    /** Makes a SKU with a history of so many events. */
    void age(Sku sku, int events) {
        for (int first = 0; first < events; first += AT_ONCE) {
            application.append(
                    IntStream.range(first, Math.min(events, first + AT_ONCE))
                            .mapToObj(place -> event(place, adjusted(sku)))
                            .toList());
        }
    }

    private static StockEvent adjusted(Sku sku) {
        return new StockAdjusted(sku, PLACE, 1, AdjustmentReason.FOUND);
    }

    private static DomainEventMessage<StockEvent> event(long sequence, StockEvent event) {
        return new GenericDomainEventMessage<>(
                "stock", Stock.address(event.sku()), sequence, event);
    }

    /** A command with one event. */
    void adjust(Sku sku) {
        send(new AdjustStock(sku, PLACE, 1, AdjustmentReason.FOUND));
    }

    /**
     * A command with three events: the units go back to the network, come off the records, and
     * somebody should count.
     */
    void reject(Sku sku) {
        send(new RejectStock(sku, ORDER, LINE, PLACE, 1, RejectionReason.NOT_IN_STOCK));
    }

    private void send(Object command) {
        var id = UUID.randomUUID().toString();
        commander.send(
                command,
                new CommandContext(
                        id, id, "benchmark", id, id, Instant.now(), OptionalLong.empty()));
    }
}

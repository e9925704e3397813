package org.waybill.projection.rebuild;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.domain.Stored;
import org.waybill.domain.cart.CartEvent;
import org.waybill.domain.channel.ChannelEvent;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.inbound.InboundEvent;
import org.waybill.domain.location.LocationEvent;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.product.ProductEvent;
import org.waybill.domain.product.Sku;
import org.waybill.domain.shipment.ShipmentEvent;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.domain.transfer.TransferEvent;
import org.waybill.projection.MemoryLog;
import org.waybill.projection.order.OrderStory;
import org.waybill.store.json.EventSerializer;
import org.waybill.store.json.StoredType;
import org.waybill.store.json.StoredTypes;
import org.waybill.store.json.Upcasters;

/** A large log, written straight into the table: orders from placing to delivery, and receipts. */
final class GeneratedLog {

    private static final int OPEN_AT_ONCE = 500;
    private static final int SKUS = 5_000;
    private static final int LOCATIONS = 50;
    private static final int ROWS = 2_000;
    private static final String METADATA =
            "{\"actor\":\"generator\",\"cause\":\"http:%d\",\"command\":\"http:%1$d\",\"correlation\":\"01a20711-66a1-7133-bc62-171590df792c\",\"occurredAt\":\"%s\"}";

    private final JdbcTemplate jdbc;
    private final EventSerializer serializer = serializer();
    private final Random random = new Random(1);
    private final Map<String, Long> lengths = new HashMap<>();
    private final List<Object[]> rows = new ArrayList<>();
    private long position;

    GeneratedLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static EventSerializer serializer() {
        var types = new HashMap<Class<?>, StoredType>();
        Stream.of(
                        CartEvent.class,
                        ChannelEvent.class,
                        FulfillmentEvent.class,
                        InboundEvent.class,
                        LocationEvent.class,
                        OrderEvent.class,
                        ProductEvent.class,
                        ShipmentEvent.class,
                        StockEvent.class,
                        TransferEvent.class)
                .flatMap(area -> Stream.of(area.getPermittedSubclasses()))
                .filter(event -> !event.isSealed())
                .forEach(
                        event -> {
                            var stored = event.getAnnotation(Stored.class);
                            types.put(event, new StoredType(stored.value(), stored.revision()));
                        });
        return new EventSerializer(new StoredTypes(types), Upcasters.NONE);
    }

    /**
     * Writes it.
     *
     * @param receipts of how many of a hundred events
     */
    void write(long events, int receipts) {
        Flyway.configure()
                .dataSource(jdbc.getDataSource())
                .defaultSchema("event_store")
                .locations("classpath:db/event-store")
                .load()
                .migrate();
        var open = new ArrayList<OrderStory>();
        for (int number = 0; position < events; ) {
            while (open.size() < OPEN_AT_ONCE) {
                var at = MemoryLog.BEGINNING.plusSeconds(number);
                int first = random.nextInt(SKUS);
                open.add(
                        new OrderStory(
                                "o-" + number++, "web", at, sku(first), sku((first + 1) % SKUS)));
            }
            int chosen = random.nextInt(open.size());
            var story = open.get(chosen).events();
            if (random.nextInt(100) < receipts) {
                var sku = sku(random.nextInt(SKUS));
                var location = new LocationId("L-" + random.nextInt(LOCATIONS));
                add(Stock.address(sku), new StockReceived(sku, location, 1, "PO-1"));
                continue;
            }
            var next = story.removeFirst();
            add(next.getKey(), next.getValue());
            if (story.isEmpty()) {
                open.remove(chosen);
            }
        }
        flush();
        jdbc.execute("analyze event_store.event");
    }

    private static Sku sku(int number) {
        return new Sku("SKU-" + number);
    }

    private void add(String address, Object event) {
        var at = Instant.parse("2026-01-01T00:00:00Z").plusMillis(++position);
        var type = serializer.typeOf(event);
        rows.add(
                new Object[] {
                    position,
                    "event-" + position,
                    address,
                    lengths.merge(address, 1L, Long::sum) - 1,
                    type.name(),
                    type.revision(),
                    serializer.write(event),
                    METADATA.formatted(position, at),
                    at.toString(),
                    at.toString()
                });
        if (rows.size() == ROWS) {
            flush();
        }
    }

    private void flush() {
        jdbc.batchUpdate(
                "insert into event_store.event (position, event_id, aggregate_type, aggregate_id,"
                        + " sequence, type, revision, payload, metadata, occurred_at, recorded_at)"
                        + " values (?, ?, 'aggregate', ?, ?, ?, ?, ?, ?, ?::timestamptz,"
                        + " ?::timestamptz)",
                rows);
        rows.clear();
    }
}

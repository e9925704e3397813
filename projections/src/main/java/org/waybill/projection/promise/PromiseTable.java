package org.waybill.projection.promise;

import static org.waybill.projection.Table.Type.INSTANT;
import static org.waybill.projection.Table.Type.TEXT;
import static org.waybill.projection.Table.Type.TRUTH;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.promise.PromiseStatus;
import org.waybill.domain.promise.PromiseTrack;
import org.waybill.domain.shipment.ShipmentEvent;
import org.waybill.projection.Subjects;
import org.waybill.projection.Table;
import org.waybill.projection.json.Documents;
import org.waybill.store.RecordedEvent;

/** Keeps how orders stand to their promises. */
@Component
public class PromiseTable {

    private static final Table<Line> PROMISES =
            Table.<Line>named("order_promise")
                    .key("order_key", TEXT, line -> line.order().value())
                    .column("channel", TEXT, line -> line.order().channel().value())
                    .column("due_at", INSTANT, line -> text(line.dueAt()))
                    .column("expected_at", INSTANT, line -> text(line.expectedAt()))
                    .column("leave_by", INSTANT, line -> text(line.track().leaveBy()))
                    .column("waits", TRUTH, line -> line.track().waits())
                    .column("outcome", TEXT, line -> name(line.track().outcome()))
                    .column("document", TEXT, Line::document);

    private final JdbcTemplate jdbc;
    private final Documents documents;

    public PromiseTable(JdbcTemplate jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    private record Line(OrderKey order, PromiseTrack track, String document) {

        @Nullable Instant dueAt() {
            return track.standing() == null ? null : track.standing().firstDue();
        }

        @Nullable Instant expectedAt() {
            return track.standing() == null ? null : track.standing().now().dueBy();
        }
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable String name(@Nullable PromiseStatus status) {
        return status == null ? null : status.name();
    }

    /** Tells what events say of orders, in the current transaction. */
    void tell(List<RecordedEvent> events) {
        var tracks = load(events.stream().map(PromiseTable::order).distinct().toList());
        for (var event : events) {
            var before = tracks.getOrDefault(order(event), PromiseTrack.NONE);
            tracks.put(order(event), evolve(before, event));
        }
        PROMISES.write(
                jdbc,
                tracks.entrySet().stream()
                        .map(
                                one ->
                                        new Line(
                                                one.getKey(),
                                                one.getValue(),
                                                documents.write(one.getValue())))
                        .toList());
    }

    private static OrderKey order(RecordedEvent event) {
        return Objects.requireNonNull(Subjects.order(event.payload()));
    }

    private static PromiseTrack evolve(PromiseTrack track, RecordedEvent event) {
        return switch (event.payload()) {
            case OrderEvent e -> track.evolve(e);
            case FulfillmentEvent e -> track.evolve(e, event.occurredAt());
            case ShipmentEvent e -> track.evolve(e);
            default -> track;
        };
    }

    private Map<OrderKey, PromiseTrack> load(Collection<OrderKey> orders) {
        var tracks = new LinkedHashMap<OrderKey, PromiseTrack>();
        jdbc.query(
                "select order_key, document from order_promise where order_key = any(?)",
                row -> {
                    tracks.put(new OrderKey(row.getString(1)), read(row.getString(2)));
                },
                (Object) orders.stream().map(OrderKey::value).toArray(String[]::new));
        return tracks;
    }

    /** Reads a row's promise. */
    PromiseTrack read(String document) {
        return documents.read(document, PromiseTrack.class);
    }
}

package org.waybill.projection.count;

import static org.waybill.projection.Table.Type.INSTANT;
import static org.waybill.projection.Table.Type.NUMBER;
import static org.waybill.projection.Table.Type.TEXT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.StockEvent.CountRequested;
import org.waybill.domain.stock.StockEvent.CountTaken;
import org.waybill.domain.stock.StockEvent.MessageApplied;
import org.waybill.domain.stock.StockEvent.StockCounted;
import org.waybill.projection.Table;
import org.waybill.store.RecordedEvent;

/** Keeps which positions somebody should count. A count of the position settles it. */
@Component
public class RequestTable {

    private static final Table<Request> REQUESTS =
            Table.<Request>named("count_request")
                    .key("sku", TEXT, request -> request.place().sku().value())
                    .key("location", TEXT, request -> request.place().location().value())
                    .column("reason", TEXT, Request::reason)
                    .column("requested_at", INSTANT, request -> request.requestedAt().toString())
                    .column("counted_at", INSTANT, request -> text(request.countedAt()))
                    .column("position", NUMBER, Request::position);

    private final JdbcTemplate jdbc;

    public RequestTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Place(Sku sku, LocationId location) {}

    /** A position that was counted, and when. */
    private record Counted(Place place, Instant at) {}

    private record Request(
            Place place,
            String reason,
            Instant requestedAt,
            @Nullable Instant countedAt,
            long position) {

        Request settled(Instant at) {
            return countedAt == null ? new Request(place, reason, requestedAt, at, position) : this;
        }
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** Tells what events say of requests, in the current transaction. */
    void tell(List<RecordedEvent> events) {
        var places = events.stream().map(RequestTable::place).filter(p -> p != null).toList();
        if (places.isEmpty()) {
            return;
        }
        var requests = load(places);
        for (var event : events) {
            if (event.payload() instanceof CountRequested e) {
                var place = new Place(e.sku(), e.location());
                requests.put(place, request(place, e, event));
            }
            var counted = counted(event);
            if (counted != null) {
                requests.computeIfPresent(
                        counted.place(), (place, request) -> request.settled(counted.at()));
            }
        }
        REQUESTS.write(jdbc, requests.values());
    }

    private static Request request(Place place, CountRequested asked, RecordedEvent event) {
        return new Request(
                place, asked.reason().name(), event.occurredAt(), null, event.position());
    }

    private static @Nullable Place place(RecordedEvent event) {
        if (event.payload() instanceof CountRequested e) {
            return new Place(e.sku(), e.location());
        }
        var counted = counted(event);
        return counted == null ? null : counted.place();
    }

    private static @Nullable Counted counted(RecordedEvent event) {
        return switch (event.payload()) {
            case StockCounted e -> new Counted(new Place(e.sku(), e.location()), e.countedAt());
            case CountTaken e -> new Counted(new Place(e.sku(), e.location()), e.countedAt());
            case MessageApplied e when e.message().absolute() ->
                    new Counted(new Place(e.sku(), e.location()), e.message().occurredAt());
            default -> null;
        };
    }

    private Map<Place, Request> load(List<Place> places) {
        var requests = new LinkedHashMap<Place, Request>();
        jdbc.query(
                "select request.* from count_request request"
                        + " join (select distinct * from unnest(?::text[], ?::text[]) as p (sku, location)) place"
                        + " using (sku, location) order by sku, location",
                row -> {
                    var place =
                            new Place(
                                    new Sku(row.getString("sku")),
                                    new LocationId(row.getString("location")));
                    var counted = row.getObject("counted_at", OffsetDateTime.class);
                    requests.put(
                            place,
                            new Request(
                                    place,
                                    row.getString("reason"),
                                    row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                                    counted == null ? null : counted.toInstant(),
                                    row.getLong("position")));
                },
                places.stream().map(place -> place.sku().value()).toArray(String[]::new),
                places.stream().map(place -> place.location().value()).toArray(String[]::new));
        return requests;
    }
}

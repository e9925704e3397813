package org.waybill.projection.ledger;

import static org.waybill.projection.Table.Type.INSTANT;
import static org.waybill.projection.Table.Type.NUMBER;
import static org.waybill.projection.Table.Type.TEXT;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Position;
import org.waybill.projection.Subjects;
import org.waybill.projection.Table;

/** Keeps the ledger's lines; none is ever changed. */
@Component
public class LedgerTable {

    static final String NAME = "stock_ledger";

    private static final Table<Entry> LINES =
            Table.<Entry>named(NAME)
                    .key("sku", TEXT, entry -> entry.sku().value())
                    .key("location", TEXT, entry -> entry.location().value())
                    .key("position", NUMBER, entry -> entry.event().position())
                    .column("occurred_at", INSTANT, entry -> entry.event().occurredAt().toString())
                    .column("recorded_at", INSTANT, entry -> entry.event().recordedAt().toString())
                    .column("type", TEXT, entry -> entry.event().type())
                    .column("delta", NUMBER, Entry::delta)
                    .column("reserved_delta", NUMBER, Entry::reservedDelta)
                    .column("on_hand", NUMBER, entry -> entry.after().onHand())
                    .column("reserved", NUMBER, entry -> entry.after().reserved())
                    .column("reason", TEXT, entry -> entry.story().reason())
                    .column("reference", TEXT, entry -> entry.story().reference())
                    .column("from_state", TEXT, entry -> of(entry, StateChange::from))
                    .column("to_state", TEXT, entry -> of(entry, StateChange::to))
                    .column("moved", NUMBER, entry -> of(entry, StateChange::quantity))
                    .column("order_key", TEXT, LedgerTable::order)
                    .column("cause", TEXT, entry -> entry.event().cause())
                    .column("command", TEXT, entry -> entry.event().commandId())
                    .column("actor", TEXT, entry -> entry.event().actor())
                    .column("correlation", TEXT, entry -> entry.event().correlation());

    private final JdbcTemplate jdbc;

    public LedgerTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What these places come to, by their last lines. */
    Map<Place, Position> balances(Collection<Place> places) {
        var located = places.stream().filter(place -> place.location() != null).toList();
        var balances = new HashMap<Place, Position>();
        jdbc.query(
                "select place.sku, place.location, last.on_hand, last.reserved"
                        + " from unnest(?::text[], ?::text[]) as place (sku, location)"
                        + " cross join lateral (select on_hand, reserved"
                        + " from stock_ledger line where line.sku = place.sku"
                        + " and line.location = place.location"
                        + " order by line.position desc limit 1) last",
                row -> {
                    var location = new LocationId(row.getString(2));
                    balances.put(
                            new Place(new Sku(row.getString(1)), location),
                            new Position(row.getLong(3), Map.of(), row.getLong(4), 0, 0));
                },
                texts(located, place -> place.sku().value()),
                texts(located, place -> Objects.requireNonNull(place.location()).value()));
        return balances;
    }

    void append(List<Entry> entries) {
        LINES.write(jdbc, entries);
    }

    private static <V> @Nullable V of(Entry entry, Function<StateChange, V> part) {
        var move = entry.story().move();
        return move == null ? null : part.apply(move);
    }

    private static @Nullable String order(Entry entry) {
        var order = Subjects.order(entry.event().payload());
        return order == null ? null : order.value();
    }

    private static Object texts(List<Place> places, Function<Place, String> text) {
        return places.stream().map(text).toArray(String[]::new);
    }
}

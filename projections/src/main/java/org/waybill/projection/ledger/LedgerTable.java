package org.waybill.projection.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Position;
import org.waybill.projection.Subjects;

/** Keeps the ledger's lines; none is ever changed. */
@Component
public class LedgerTable {

    static final String NAME = "projections.stock_ledger";

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
                        + " from projections.stock_ledger line where line.sku = place.sku"
                        + " and line.location = place.location"
                        + " order by line.position desc limit 1) last",
                row -> {
                    var location = new LocationId(row.getString(2));
                    balances.put(
                            new Place(new Sku(row.getString(1)), location),
                            new Position(row.getLong(3), Map.of(), row.getLong(4), 0));
                },
                texts(located, place -> place.sku().value()),
                texts(located, place -> Objects.requireNonNull(place.location()).value()));
        return balances;
    }

    void append(List<Entry> entries) {
        jdbc.batchUpdate(
                "insert into projections.stock_ledger (sku, location, position, occurred_at,"
                        + " recorded_at, type, delta, reserved_delta, on_hand, reserved, reason,"
                        + " reference, order_key, cause, command, actor, correlation)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries,
                Math.max(1, entries.size()),
                LedgerTable::write);
    }

    private static void write(PreparedStatement row, Entry entry) throws SQLException {
        var event = entry.event();
        var order = Subjects.order(event.payload());
        row.setString(1, entry.sku().value());
        row.setString(2, entry.location().value());
        row.setLong(3, event.position());
        row.setObject(4, utc(event.occurredAt()));
        row.setObject(5, utc(event.recordedAt()));
        row.setString(6, event.type());
        row.setLong(7, entry.delta());
        row.setLong(8, entry.reservedDelta());
        row.setLong(9, entry.after().onHand());
        row.setLong(10, entry.after().reserved());
        row.setString(11, entry.story().reason());
        row.setString(12, entry.story().reference());
        row.setString(13, order == null ? null : order.value());
        row.setString(14, event.cause());
        row.setString(15, event.commandId());
        row.setString(16, event.actor());
        row.setString(17, event.correlation());
    }

    private static Object texts(List<Place> places, Function<Place, String> text) {
        return places.stream().map(text).toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package org.waybill.projection.stock;

import static org.waybill.projection.Table.Type.INSTANT;
import static org.waybill.projection.Table.Type.NUMBER;
import static org.waybill.projection.Table.Type.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.ChannelPolicy;
import org.waybill.domain.stock.Position;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.Supply;
import org.waybill.domain.stock.SupplyKey;
import org.waybill.projection.Table;

/** Writes what differs between two states of some SKUs, each table's rows at once. */
final class StockWriter {

    private static final Table<Row<LocationId, Position>> POSITIONS =
            PositionColumns.in(
                    Table.<Row<LocationId, Position>>named("stock_position")
                            .key("sku", TEXT, row -> row.sku().value())
                            .key("location", TEXT, row -> row.key().value()),
                    Row::value);

    private static final Table<Row<ChannelId, ChannelPolicy>> POLICIES =
            PolicyColumns.in(
                    Table.<Row<ChannelId, ChannelPolicy>>named("stock_policy")
                            .key("sku", TEXT, row -> row.sku().value())
                            .key("channel", TEXT, row -> row.key().value()),
                    Row::value);

    private static final Table<Row<SupplyKey, Supply>> SUPPLIES =
            Table.<Row<SupplyKey, Supply>>named("stock_supply")
                    .key("sku", TEXT, row -> row.sku().value())
                    .key("source", TEXT, row -> row.key().value())
                    .column("location", TEXT, row -> row.value().location().value())
                    .column("quantity", NUMBER, row -> row.value().quantity())
                    .column("expected_at", INSTANT, row -> row.value().expectedAt().toString());

    private static final Table<Row<Sku, Stock>> DEMANDS =
            Table.<Row<Sku, Stock>>named("stock_demand")
                    .key("sku", TEXT, row -> row.sku().value())
                    .column("confirmed", NUMBER, row -> row.value().demand().confirmed())
                    .column("held", NUMBER, row -> row.value().demand().held())
                    .column("version", NUMBER, row -> row.value().version());

    private final List<Row<LocationId, Position>> positions = new ArrayList<>();
    private final List<Row<ChannelId, ChannelPolicy>> policies = new ArrayList<>();
    private final List<Row<SupplyKey, Supply>> supplies = new ArrayList<>();
    private final List<Row<SupplyKey, Supply>> ended = new ArrayList<>();
    private final List<Row<Sku, Stock>> demands = new ArrayList<>();

    /** A value that has to be written. */
    private record Row<K, V>(Sku sku, K key, V value) {}

    /**
     * Adds what differs of a SKU.
     *
     * @param touched the locations where something happened; there may be very many others
     */
    void add(Sku sku, Stock before, Stock after, Set<LocationId> touched) {
        for (var location : touched) {
            var position = after.positions().get(location);
            if (position != null && !position.equals(before.positions().get(location))) {
                positions.add(new Row<>(sku, location, position));
            }
        }
        changed(sku, before.policies(), after.policies(), policies);
        changed(sku, before.supplies(), after.supplies(), supplies);
        gone(sku, before.supplies(), after.supplies(), ended);
        if (after.version() > before.version()) {
            demands.add(new Row<>(sku, sku, after));
        }
    }

    private static <K, V> void changed(
            Sku sku, Map<K, V> before, Map<K, V> after, List<Row<K, V>> rows) {
        after.forEach(
                (key, value) -> {
                    if (!value.equals(before.get(key))) {
                        rows.add(new Row<>(sku, key, value));
                    }
                });
    }

    private static <K, V> void gone(
            Sku sku, Map<K, V> before, Map<K, V> after, List<Row<K, V>> rows) {
        before.forEach(
                (key, value) -> {
                    if (!after.containsKey(key)) {
                        rows.add(new Row<>(sku, key, value));
                    }
                });
    }

    void write(JdbcTemplate jdbc) {
        POSITIONS.write(jdbc, positions);
        POLICIES.write(jdbc, policies);
        DEMANDS.write(jdbc, demands);
        SUPPLIES.write(jdbc, supplies);
        end(jdbc);
    }

    private void end(JdbcTemplate jdbc) {
        if (ended.isEmpty()) {
            return;
        }
        jdbc.update(
                "delete from stock_supply where (sku, source) in"
                        + " (select * from unnest(?::text[], ?::text[]))",
                ended.stream().map(row -> row.sku().value()).toArray(String[]::new),
                ended.stream().map(row -> row.key().value()).toArray(String[]::new));
    }
}

package org.waybill.projection.stock;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.ChannelPolicy;
import org.waybill.domain.stock.Position;
import org.waybill.domain.stock.Stock;

/** Writes what differs between two states of some SKUs, each table's rows at once. */
final class StockWriter {

    private final List<Row<LocationId, Position>> positions = new ArrayList<>();
    private final List<Row<ChannelId, ChannelPolicy>> policies = new ArrayList<>();
    private final List<Row<Sku, Stock>> demands = new ArrayList<>();

    /** A value that has to be written. */
    private record Row<K, V>(Sku sku, K key, V value) {}

    void add(Sku sku, Stock before, Stock after) {
        changed(sku, before.positions(), after.positions(), positions);
        changed(sku, before.policies(), after.policies(), policies);
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

    void write(JdbcTemplate jdbc) {
        writePositions(jdbc);
        writePolicies(jdbc);
        writeDemands(jdbc);
    }

    private void writePositions(JdbcTemplate jdbc) {
        jdbc.batchUpdate(
                "insert into projections.stock_position (sku, location, "
                        + PositionColumns.LIST
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (sku, location)"
                        + " do update set on_hand = excluded.on_hand, damaged = excluded.damaged,"
                        + " quality_hold = excluded.quality_hold,"
                        + " quarantined = excluded.quarantined, display = excluded.display,"
                        + " reserved = excluded.reserved, safety_stock = excluded.safety_stock",
                positions,
                Math.max(1, positions.size()),
                (statement, row) -> {
                    statement.setString(1, row.sku().value());
                    statement.setString(2, row.key().value());
                    PositionColumns.write(row.value(), statement, 3);
                });
    }

    private void writePolicies(JdbcTemplate jdbc) {
        jdbc.batchUpdate(
                "insert into projections.stock_policy (sku, channel, threshold, quota, sold)"
                        + " values (?, ?, ?, ?, ?) on conflict (sku, channel) do update"
                        + " set threshold = excluded.threshold, quota = excluded.quota,"
                        + " sold = excluded.sold",
                policies,
                Math.max(1, policies.size()),
                (statement, row) -> {
                    statement.setString(1, row.sku().value());
                    statement.setString(2, row.key().value());
                    statement.setLong(3, row.value().threshold());
                    statement.setObject(4, row.value().quota(), Types.BIGINT);
                    statement.setLong(5, row.value().sold());
                });
    }

    private void writeDemands(JdbcTemplate jdbc) {
        jdbc.batchUpdate(
                "insert into projections.stock_demand (sku, confirmed, held, version)"
                        + " values (?, ?, ?, ?) on conflict (sku) do update"
                        + " set confirmed = excluded.confirmed, held = excluded.held,"
                        + " version = excluded.version",
                demands,
                Math.max(1, demands.size()),
                (statement, row) -> {
                    statement.setString(1, row.sku().value());
                    statement.setLong(2, row.value().demand().confirmed());
                    statement.setLong(3, row.value().demand().held());
                    statement.setLong(4, row.value().version());
                });
    }
}

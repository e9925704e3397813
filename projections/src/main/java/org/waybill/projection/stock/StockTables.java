package org.waybill.projection.stock;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.TreePMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.ChannelPolicy;
import org.waybill.domain.stock.Demand;
import org.waybill.domain.stock.Position;
import org.waybill.domain.stock.Stock;

/**
 * Keeps of a SKU's stock what availability is computed from: positions, policies and demand. Who
 * holds and reserves is left out; the sums do not need it.
 */
@Component
public class StockTables {

    static final List<String> NAMES =
            List.of(
                    "projections.stock_position",
                    "projections.stock_demand",
                    "projections.stock_policy");

    private final JdbcTemplate jdbc;

    public StockTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The stock of those of these SKUs that have any history. */
    Map<Sku, Stock> load(Collection<Sku> skus) {
        var keys = skus.stream().map(Sku::value).toArray(String[]::new);
        var positions = new HashMap<Sku, TreePMap<LocationId, Position>>();
        jdbc.query(
                "select sku, location, "
                        + PositionColumns.LIST
                        + " from projections.stock_position where sku = any(?)",
                row -> {
                    var location = new LocationId(row.getString(2));
                    var position = TreePMap.singleton(location, PositionColumns.read(row));
                    positions.merge(new Sku(row.getString(1)), position, TreePMap::plusAll);
                },
                (Object) keys);
        var policies = policies(keys);
        var stocks = new HashMap<Sku, Stock>();
        jdbc.query(
                "select sku, confirmed, held, version from projections.stock_demand"
                        + " where sku = any(?)",
                row -> {
                    var sku = new Sku(row.getString(1));
                    var demand = new Demand(row.getLong(2), row.getLong(3));
                    var there = positions.getOrDefault(sku, TreePMap.empty());
                    var rules = policies.getOrDefault(sku, TreePMap.empty());
                    stocks.put(sku, stock(row.getLong(4), there, rules, demand));
                },
                (Object) keys);
        return stocks;
    }

    private Map<Sku, TreePMap<ChannelId, ChannelPolicy>> policies(String[] keys) {
        var policies = new HashMap<Sku, TreePMap<ChannelId, ChannelPolicy>>();
        jdbc.query(
                "select sku, channel, threshold, quota, sold from projections.stock_policy"
                        + " where sku = any(?)",
                row -> {
                    var quota = row.getObject(4, Long.class);
                    var policy = new ChannelPolicy(row.getLong(3), quota, row.getLong(5));
                    var entry = TreePMap.singleton(new ChannelId(row.getString(2)), policy);
                    policies.merge(new Sku(row.getString(1)), entry, TreePMap::plusAll);
                },
                (Object) keys);
        return policies;
    }

    private static Stock stock(
            long version,
            TreePMap<LocationId, Position> positions,
            TreePMap<ChannelId, ChannelPolicy> policies,
            Demand demand) {
        var none = Stock.NONE;
        return new Stock(version, positions, policies, none.holds(), none.reservations(), demand);
    }

    /** Writes what differs. */
    void save(Map<Sku, Stock> before, Map<Sku, Stock> after) {
        var positions = new ArrayList<Row<LocationId, Position>>();
        var policies = new ArrayList<Row<ChannelId, ChannelPolicy>>();
        var demands = new ArrayList<Row<Sku, Stock>>();
        after.forEach(
                (sku, stock) -> {
                    var former = before.getOrDefault(sku, Stock.NONE);
                    positions.addAll(changed(sku, former.positions(), stock.positions()));
                    policies.addAll(changed(sku, former.policies(), stock.policies()));
                    if (stock.version() > former.version()) {
                        demands.add(new Row<>(sku, sku, stock));
                    }
                });
        savePositions(positions);
        savePolicies(policies);
        saveDemands(demands);
    }

    /** A value that has to be written. */
    private record Row<K, V>(Sku sku, K key, V value) {}

    private static <K, V> List<Row<K, V>> changed(Sku sku, Map<K, V> before, Map<K, V> after) {
        return after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(entry -> new Row<>(sku, entry.getKey(), entry.getValue()))
                .toList();
    }

    private void savePositions(List<Row<LocationId, Position>> rows) {
        jdbc.batchUpdate(
                "insert into projections.stock_position (sku, location, "
                        + PositionColumns.LIST
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (sku, location)"
                        + " do update set on_hand = excluded.on_hand, damaged = excluded.damaged,"
                        + " quality_hold = excluded.quality_hold,"
                        + " quarantined = excluded.quarantined, display = excluded.display,"
                        + " reserved = excluded.reserved, safety_stock = excluded.safety_stock",
                rows,
                rows.size(),
                (statement, row) -> {
                    statement.setString(1, row.sku().value());
                    statement.setString(2, row.key().value());
                    PositionColumns.write(row.value(), statement, 3);
                });
    }

    private void savePolicies(List<Row<ChannelId, ChannelPolicy>> rows) {
        jdbc.batchUpdate(
                "insert into projections.stock_policy (sku, channel, threshold, quota, sold)"
                        + " values (?, ?, ?, ?, ?) on conflict (sku, channel) do update"
                        + " set threshold = excluded.threshold, quota = excluded.quota,"
                        + " sold = excluded.sold",
                rows,
                rows.size(),
                (statement, row) -> {
                    statement.setString(1, row.sku().value());
                    statement.setString(2, row.key().value());
                    statement.setLong(3, row.value().threshold());
                    statement.setObject(4, row.value().quota(), Types.BIGINT);
                    statement.setLong(5, row.value().sold());
                });
    }

    private void saveDemands(List<Row<Sku, Stock>> rows) {
        jdbc.batchUpdate(
                "insert into projections.stock_demand (sku, confirmed, held, version)"
                        + " values (?, ?, ?, ?) on conflict (sku) do update"
                        + " set confirmed = excluded.confirmed, held = excluded.held,"
                        + " version = excluded.version",
                rows,
                rows.size(),
                (statement, row) -> {
                    statement.setString(1, row.sku().value());
                    statement.setLong(2, row.value().demand().confirmed());
                    statement.setLong(3, row.value().demand().held());
                    statement.setLong(4, row.value().version());
                });
    }
}

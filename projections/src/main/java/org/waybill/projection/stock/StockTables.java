package org.waybill.projection.stock;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
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
import org.waybill.domain.stock.Supply;
import org.waybill.domain.stock.SupplyKey;

/**
 * Keeps of a SKU's stock what availability is computed from: positions, policies, demand and
 * supplies. Who holds and reserves is left out; the sums do not need it.
 */
@Component
public class StockTables {

    static final List<String> NAMES =
            List.of("stock_position", "stock_demand", "stock_policy", "stock_supply");

    private final JdbcTemplate jdbc;
    private final StockMemory memory;

    public StockTables(JdbcTemplate jdbc, StockMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /**
     * The stock of SKUs.
     *
     * @param table which table says it; 0 where it says nothing
     * @param all of those SKUs that have any history
     */
    record Known(long table, Map<Sku, Stock> all) {}

    /** The stock of SKUs, read only where it is not remembered. */
    Known known(Collection<Sku> skus) {
        var stocks = new HashMap<Sku, Stock>();
        var unknown = new ArrayList<Sku>();
        var table = new AtomicLong();
        jdbc.query(
                "select tableoid::bigint, sku, version from stock_demand where sku = any(?)",
                row -> {
                    table.set(row.getLong(1));
                    var sku = new Sku(row.getString(2));
                    var stock = memory.of(sku, row.getLong(1), row.getLong(3));
                    if (stock == null) {
                        unknown.add(sku);
                    } else {
                        stocks.put(sku, stock);
                    }
                },
                keys(skus));
        if (!unknown.isEmpty()) {
            var read = load(unknown);
            memory.remember(read, table.get());
            stocks.putAll(read);
        }
        return new Known(table.get(), stocks);
    }

    private static Object keys(Collection<Sku> skus) {
        return skus.stream().map(Sku::value).toArray(String[]::new);
    }

    /** The stock of those of these SKUs that have any history, as the rows tell it. */
    public Map<Sku, Stock> load(Collection<Sku> skus) {
        var keys = keys(skus);
        var positions = positions(keys);
        var policies = policies(keys);
        var supplies = supplies(keys);
        var stocks = new HashMap<Sku, Stock>();
        jdbc.query(
                "select sku, confirmed, held, version from stock_demand" + " where sku = any(?)",
                row -> {
                    var sku = new Sku(row.getString(1));
                    var demand = new Demand(row.getLong(2), row.getLong(3));
                    var there = positions.getOrDefault(sku, TreePMap.empty());
                    var rules = policies.getOrDefault(sku, TreePMap.empty());
                    var coming = supplies.getOrDefault(sku, TreePMap.empty());
                    stocks.put(sku, stock(row.getLong(4), there, rules, demand, coming));
                },
                keys);
        return stocks;
    }

    /**
     * Writes what differs, in the current transaction.
     *
     * @param touched where something happened, by SKU
     */
    void save(Known before, Map<Sku, Stock> after, Map<Sku, Set<LocationId>> touched) {
        var writer = new StockWriter();
        after.forEach(
                (sku, stock) ->
                        writer.add(
                                sku,
                                before.all.getOrDefault(sku, Stock.NONE),
                                stock,
                                touched.getOrDefault(sku, Set.of())));
        writer.write(jdbc);
        if (before.table != 0) {
            var summed = new HashMap<Sku, Stock>();
            after.forEach((sku, stock) -> summed.put(sku, stock.summed()));
            memory.remember(summed, before.table);
        }
    }

    private Map<Sku, TreePMap<LocationId, Position>> positions(Object keys) {
        var positions = new HashMap<Sku, TreePMap<LocationId, Position>>();
        jdbc.query(
                "select sku, location, "
                        + PositionColumns.LIST
                        + " from stock_position where sku = any(?)",
                row -> {
                    var location = new LocationId(row.getString(2));
                    var position = TreePMap.singleton(location, PositionColumns.read(row));
                    positions.merge(new Sku(row.getString(1)), position, TreePMap::plusAll);
                },
                keys);
        return positions;
    }

    private Map<Sku, TreePMap<ChannelId, ChannelPolicy>> policies(Object keys) {
        var policies = new HashMap<Sku, TreePMap<ChannelId, ChannelPolicy>>();
        jdbc.query(
                "select sku, channel, "
                        + PolicyColumns.LIST
                        + " from stock_policy where sku = any(?)",
                row -> {
                    var policy = PolicyColumns.read(row);
                    var entry = TreePMap.singleton(new ChannelId(row.getString(2)), policy);
                    policies.merge(new Sku(row.getString(1)), entry, TreePMap::plusAll);
                },
                keys);
        return policies;
    }

    private Map<Sku, TreePMap<SupplyKey, Supply>> supplies(Object keys) {
        var supplies = new HashMap<Sku, TreePMap<SupplyKey, Supply>>();
        jdbc.query(
                "select sku, source, location, quantity, expected_at from stock_supply"
                        + " where sku = any(?)",
                row -> {
                    var supply =
                            new Supply(
                                    new LocationId(row.getString(3)),
                                    row.getLong(4),
                                    row.getObject(5, OffsetDateTime.class).toInstant());
                    var entry = TreePMap.singleton(new SupplyKey(row.getString(2)), supply);
                    supplies.merge(new Sku(row.getString(1)), entry, TreePMap::plusAll);
                },
                keys);
        return supplies;
    }

    private static Stock stock(
            long version,
            TreePMap<LocationId, Position> positions,
            TreePMap<ChannelId, ChannelPolicy> policies,
            Demand demand,
            TreePMap<SupplyKey, Supply> supplies) {
        var none = Stock.NONE;
        return new Stock(
                version,
                positions,
                policies,
                none.holds(),
                none.reservations(),
                demand,
                supplies,
                none.lots());
    }
}

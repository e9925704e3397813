package org.waybill.projection.stock;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.channel.ChannelProfile;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Method;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.projection.json.Documents;

/** The network as the tables tell it, in the snapshot of the current transaction. */
@Component
public class PresentNetwork implements Network {

    private final JdbcTemplate jdbc;
    private final StockTables stocks;
    private final Documents documents;

    public PresentNetwork(JdbcTemplate jdbc, StockTables stocks, Documents documents) {
        this.jdbc = jdbc;
        this.stocks = stocks;
        this.documents = documents;
    }

    @Override
    public @Nullable ChannelProfile channel(ChannelId id) {
        var profiles =
                jdbc.queryForList(
                        "select profile from channel where channel = ?", String.class, id.value());
        return profiles.isEmpty() ? null : documents.read(profiles.get(0), ChannelProfile.class);
    }

    @Override
    public Set<LocationId> able(@Nullable Method method) {
        var able = new TreeSet<LocationId>();
        jdbc.query(
                "select location, enabled, shipping, pickup from location",
                row -> {
                    if (Eligibility.able(
                            row.getBoolean(2), row.getBoolean(3), row.getBoolean(4), method)) {
                        able.add(new LocationId(row.getString(1)));
                    }
                });
        return able;
    }

    @Override
    public boolean knows(LocationId location) {
        var found =
                jdbc.queryForList(
                        "select location from location where location = ?",
                        String.class,
                        location.value());
        return !found.isEmpty();
    }

    @Override
    public Map<Sku, ProductProfile> products(Collection<Sku> skus) {
        var products = new HashMap<Sku, ProductProfile>();
        jdbc.query(
                "select sku, profile from product where sku = any(?)",
                row -> {
                    var profile = documents.read(row.getString(2), ProductProfile.class);
                    products.put(new Sku(row.getString(1)), profile);
                },
                (Object) skus.stream().map(Sku::value).toArray(String[]::new));
        return products;
    }

    @Override
    public Map<Sku, Stock> stocks(Collection<Sku> skus) {
        return stocks.load(skus);
    }
}

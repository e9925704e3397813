package org.waybill.projection.stock;

import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.channel.ChannelProfile;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationSwitches;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;
import org.waybill.projection.Answer;
import org.waybill.projection.Snapshots;
import org.waybill.projection.json.Documents;
import org.waybill.store.Gatherer;

/**
 * The network as the tables tell it. Who asks at the same time is answered from one snapshot of the
 * database.
 */
@Component
public class PresentNetwork implements AutoCloseable {

    private static final int MOST = 64;

    private final JdbcTemplate jdbc;
    private final StockTables stocks;
    private final Documents documents;
    private final Gatherer<Asked, Answer<LoadedNetwork>> asking;

    public PresentNetwork(
            Snapshots snapshots, JdbcTemplate jdbc, StockTables stocks, Documents documents) {
        this.jdbc = jdbc;
        this.stocks = stocks;
        this.documents = documents;
        this.asking =
                Gatherer.shared(
                        "availability-reader",
                        MOST,
                        all -> snapshots.read(AVAILABILITY, () -> load(all)));
    }

    private record Asked(
            Collection<Sku> skus, @Nullable ChannelId channel, @Nullable LocationId location) {}

    /** What there is to know about SKUs for a channel. */
    Answer<LoadedNetwork> of(Collection<Sku> skus, ChannelId channel) {
        return Objects.requireNonNull(asking.ask(new Asked(skus, channel, null)));
    }

    /** What there is to know about a SKU at a location. */
    Answer<LoadedNetwork> of(Sku sku, LocationId location) {
        return Objects.requireNonNull(asking.ask(new Asked(List.of(sku), null, location)));
    }

    private LoadedNetwork load(List<Asked> all) {
        var skus = all.stream().flatMap(asked -> asked.skus().stream()).collect(Collectors.toSet());
        var channels =
                all.stream()
                        .map(Asked::channel)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var products = products(skus);
        var parts = new TreeSet<Sku>();
        products.values().forEach(p -> p.components().forEach(part -> parts.add(part.sku())));
        parts.removeAll(skus);
        products.putAll(products(parts));
        parts.addAll(skus);
        var there = stocks.load(parts);
        var locations = new TreeSet<LocationId>();
        there.values().forEach(stock -> locations.addAll(Shelf.locations(stock)));
        all.stream().map(Asked::location).filter(Objects::nonNull).forEach(locations::add);
        return new LoadedNetwork(channels(channels), locations(locations), products, there);
    }

    private Map<ChannelId, ChannelProfile> channels(Set<ChannelId> ids) {
        var channels = new HashMap<ChannelId, ChannelProfile>();
        jdbc.query(
                "select channel, profile from channel where channel = any(?)",
                row -> {
                    var profile = documents.read(row.getString(2), ChannelProfile.class);
                    channels.put(new ChannelId(row.getString(1)), profile);
                },
                texts(ids, ChannelId::value));
        return channels;
    }

    private Map<LocationId, LocationSwitches> locations(Collection<LocationId> ids) {
        var locations = new HashMap<LocationId, LocationSwitches>();
        jdbc.query(
                "select location, enabled, shipping, pickup from location where location = any(?)",
                row -> {
                    var switches =
                            new LocationSwitches(
                                    row.getBoolean(2), row.getBoolean(3), row.getBoolean(4));
                    locations.put(new LocationId(row.getString(1)), switches);
                },
                texts(ids, LocationId::value));
        return locations;
    }

    private Map<Sku, ProductProfile> products(Collection<Sku> skus) {
        var products = new HashMap<Sku, ProductProfile>();
        if (skus.isEmpty()) {
            return products;
        }
        jdbc.query(
                "select sku, profile from product where sku = any(?)",
                row -> {
                    var profile = documents.read(row.getString(2), ProductProfile.class);
                    products.put(new Sku(row.getString(1)), profile);
                },
                texts(skus, Sku::value));
        return products;
    }

    private static <T> Object texts(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    @Override
    public void close() {
        asking.close();
    }
}

package org.waybill.projection.configuration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.channel.ChannelProfile;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationSwitches;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;
import org.waybill.projection.json.Documents;

/**
 * What is configured, as the tables tell it in the current transaction. What was read stays in
 * memory for as long as the tables say that nothing of its kind was configured since.
 */
@Component
public class ConfigurationMemory {

    private static final int MOST_KEPT = 100_000;

    private final JdbcTemplate jdbc;
    private final Documents documents;
    private volatile Places places = new Places(List.of(), Map.of());
    private volatile Goods goods = new Goods(List.of());

    public ConfigurationMemory(JdbcTemplate jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** How often something of a kind was configured, and in which table that is written. */
    private record Stamp(String kind, long table, long changes) {}

    /** Locations and channels of one moment. The same object stands for the same moment. */
    public static final class Places {

        private final List<Stamp> stamps;
        private final Map<LocationId, LocationSwitches> locations;
        private final Cache<ChannelId, Optional<ChannelProfile>> channels = kept();

        private Places(List<Stamp> stamps, Map<LocationId, LocationSwitches> locations) {
            this.stamps = stamps;
            this.locations = Map.copyOf(locations);
        }

        /** What every location that is configured does. */
        public Map<LocationId, LocationSwitches> locations() {
            return locations;
        }
    }

    private record Goods(List<Stamp> stamps, Cache<Sku, Optional<ProductProfile>> products) {

        Goods(List<Stamp> stamps) {
            this(stamps, kept());
        }
    }

    /** What is configured now. */
    public record Now(
            Places places,
            Map<ChannelId, ChannelProfile> channels,
            Map<Sku, ProductProfile> products) {}

    /** Reads what is configured of these channels and SKUs and of the components of kits. */
    public Now read(Collection<ChannelId> channels, Collection<Sku> skus) {
        var stamps = stamps();
        var there = places(ofKinds(stamps, "location", "channel"));
        var sold = goods(ofKinds(stamps, "product"));
        var products = found(sold.products(), skus, this::products);
        var parts = new ArrayList<Sku>();
        products.values().forEach(p -> p.components().forEach(part -> parts.add(part.sku())));
        products.putAll(found(sold.products(), parts, this::products));
        return new Now(there, found(there.channels, channels, this::channels), products);
    }

    private List<Stamp> stamps() {
        return jdbc.query(
                "select kind, tableoid::bigint, changes from configuration_change order by kind",
                (row, number) -> new Stamp(row.getString(1), row.getLong(2), row.getLong(3)));
    }

    private static List<Stamp> ofKinds(List<Stamp> stamps, String... kinds) {
        return stamps.stream().filter(stamp -> List.of(kinds).contains(stamp.kind())).toList();
    }

    private Places places(List<Stamp> stamps) {
        if (!places.stamps.equals(stamps)) {
            places = new Places(stamps, locations());
        }
        return places;
    }

    private Goods goods(List<Stamp> stamps) {
        if (!goods.stamps().equals(stamps)) {
            goods = new Goods(stamps);
        }
        return goods;
    }

    private Map<LocationId, LocationSwitches> locations() {
        var locations = new HashMap<LocationId, LocationSwitches>();
        jdbc.query(
                "select location, enabled, shipping, pickup from location",
                row -> {
                    var switches =
                            new LocationSwitches(
                                    row.getBoolean(2), row.getBoolean(3), row.getBoolean(4));
                    locations.put(new LocationId(row.getString(1)), switches);
                });
        return locations;
    }

    private Map<ChannelId, ChannelProfile> channels(Collection<ChannelId> ids) {
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

    private Map<Sku, ProductProfile> products(Collection<Sku> skus) {
        var products = new HashMap<Sku, ProductProfile>();
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

    private static <K, V> Cache<K, Optional<V>> kept() {
        return Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    }

    private static <K, V> Map<K, V> found(
            Cache<K, Optional<V>> kept,
            Collection<K> keys,
            Function<Collection<K>, Map<K, V>> read) {
        var all =
                kept.getAll(
                        keys.stream().collect(Collectors.toSet()),
                        missing -> {
                            var some = List.<K>copyOf(missing);
                            var rows = read.apply(some);
                            return some.stream()
                                    .collect(
                                            Collectors.toMap(
                                                    key -> key,
                                                    key -> Optional.ofNullable(rows.get(key))));
                        });
        var found = new HashMap<K, V>();
        all.forEach((key, value) -> value.ifPresent(there -> found.put(key, there)));
        return found;
    }
}

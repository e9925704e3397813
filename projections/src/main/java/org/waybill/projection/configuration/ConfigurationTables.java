package org.waybill.projection.configuration;

import static org.waybill.projection.Table.Type.NUMBER;
import static org.waybill.projection.Table.Type.TEXT;
import static org.waybill.projection.Table.Type.TRUTH;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.channel.ChannelEvent;
import org.waybill.domain.channel.ChannelEvent.ChannelDefined;
import org.waybill.domain.channel.ChannelProfile;
import org.waybill.domain.location.LocationEvent;
import org.waybill.domain.location.LocationEvent.LocationDefined;
import org.waybill.domain.location.LocationEvent.LocationOperationsDefined;
import org.waybill.domain.location.LocationProfile;
import org.waybill.domain.product.ProductEvent;
import org.waybill.domain.product.ProductEvent.ProductDefined;
import org.waybill.domain.product.ProductProfile;
import org.waybill.projection.Table;
import org.waybill.projection.json.Documents;
import org.waybill.store.RecordedEvent;

/** Keeps what is configured. */
@Component
public class ConfigurationTables {

    /** What it keeps it in. */
    public static final List<String> NAMES =
            List.of("location", "channel", "product", "configuration_change");

    private static final String ONE_MORE = "old.version + excluded.version";

    private final JdbcTemplate jdbc;
    private final Table<Defined<LocationProfile>> locations;
    private final Table<Defined<ChannelProfile>> channels;
    private final Table<Defined<ProductProfile>> products;
    private final Table<Map.Entry<String, Long>> changes;

    public ConfigurationTables(JdbcTemplate jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.locations =
                Table.<Defined<LocationProfile>>named("location")
                        .key("location", TEXT, Defined::id)
                        .column("name", TEXT, row -> row.profile().name())
                        .column("type", TEXT, row -> row.profile().type().name())
                        .column("time_zone", TEXT, row -> row.profile().timeZone())
                        .column("shipping", TRUTH, row -> row.profile().shipping())
                        .column("pickup", TRUTH, row -> row.profile().pickup())
                        .column("enabled", TRUTH, row -> row.profile().enabled())
                        .column("profile", TEXT, row -> documents.write(row.profile()))
                        .column("version", NUMBER, Defined::times, ONE_MORE);
        this.channels =
                Table.<Defined<ChannelProfile>>named("channel")
                        .key("channel", TEXT, Defined::id)
                        .column("name", TEXT, row -> row.profile().name())
                        .column("every_location", TRUTH, row -> row.profile().everyLocation())
                        .column("profile", TEXT, row -> documents.write(row.profile()))
                        .column("version", NUMBER, Defined::times, ONE_MORE);
        this.products =
                Table.<Defined<ProductProfile>>named("product")
                        .key("sku", TEXT, Defined::id)
                        .column("name", TEXT, row -> row.profile().name())
                        .column("tracked", TRUTH, row -> row.profile().tracked())
                        .column("kit", TRUTH, row -> row.profile().kit())
                        .column("gtin", TEXT, row -> row.profile().gtin())
                        .column("profile", TEXT, row -> documents.write(row.profile()))
                        .column("version", NUMBER, Defined::times, ONE_MORE);
        this.changes =
                Table.<Map.Entry<String, Long>>named("configuration_change")
                        .key("kind", TEXT, Map.Entry::getKey)
                        .column(
                                "changes",
                                NUMBER,
                                Map.Entry::getValue,
                                "old.changes + excluded.changes");
    }

    /**
     * What has been configured.
     *
     * @param times how often, the last time as {@code profile}
     */
    private record Defined<P>(String id, P profile, long times) {}

    /** What some events configure, by id. */
    private static final class Definitions<P> {

        private final Map<String, Defined<P>> all = new LinkedHashMap<>();
        private long times;

        void add(String id, P profile) {
            times++;
            all.merge(
                    id,
                    new Defined<>(id, profile, 1),
                    (old, now) -> new Defined<>(id, profile, old.times() + 1));
        }
    }

    /** Brings the tables up to date with these events, in the current transaction. */
    public void project(List<RecordedEvent> events) {
        var places = new Definitions<LocationProfile>();
        var shops = new Definitions<ChannelProfile>();
        var goods = new Definitions<ProductProfile>();
        var worked = new LinkedHashMap<String, Long>();
        for (var event : events) {
            switch (event.payload()) {
                case LocationOperationsDefined e ->
                        worked.merge(e.location().value(), 1L, Long::sum);
                case LocationEvent e -> add(places, e);
                case ChannelEvent e -> add(shops, e);
                case ProductEvent e -> add(goods, e);
                default -> {
                    // It configures nothing.
                }
            }
        }
        locations.write(jdbc, places.all.values());
        count(worked);
        channels.write(jdbc, shops.all.values());
        products.write(jdbc, goods.all.values());
        var times =
                Map.of("location", places.times, "channel", shops.times, "product", goods.times);
        changes.write(jdbc, times.entrySet().stream().filter(all -> all.getValue() > 0).toList());
    }

    /** How a location works is told from the log; the table only counts that it was said. */
    private void count(Map<String, Long> worked) {
        worked.forEach(
                (location, times) ->
                        jdbc.update(
                                "update location set version = version + ? where location = ?",
                                times,
                                location));
    }

    private static void add(Definitions<LocationProfile> all, LocationEvent event) {
        switch (event) {
            case LocationDefined(var id, var profile) -> all.add(id.value(), profile);
            case LocationOperationsDefined e -> {
                // It is counted above.
            }
        }
    }

    private static void add(Definitions<ChannelProfile> all, ChannelEvent event) {
        switch (event) {
            case ChannelDefined(var id, var profile) -> all.add(id.value(), profile);
        }
    }

    private static void add(Definitions<ProductProfile> all, ProductEvent event) {
        switch (event) {
            case ProductDefined(var sku, var profile) -> all.add(sku.value(), profile);
        }
    }
}

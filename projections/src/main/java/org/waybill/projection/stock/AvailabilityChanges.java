package org.waybill.projection.stock;

import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.channel.ChannelEvent;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationEvent;
import org.waybill.domain.order.Method;
import org.waybill.domain.product.ProductEvent;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.StockEvent;
import org.waybill.projection.Cursor;
import org.waybill.projection.ProjectionPositions;
import org.waybill.projection.Snapshots;
import org.waybill.store.EventLog;
import org.waybill.store.RecordedEvent;

/**
 * What a channel may promise of the SKUs that something has happened to. The log itself says which;
 * what is told of each is how it is now, so that who follows misses nothing, however far behind.
 */
@Component
public class AvailabilityChanges {

    /** So many events are looked through at once. */
    private static final int EVENTS = 2_000;

    /** So many SKUs are told of at once. */
    private static final int MOST = 1_000;

    private static final Set<Class<?>> CONCERNS =
            Set.of(StockEvent.class, ProductEvent.class, LocationEvent.class, ChannelEvent.class);

    private final EventLog log;
    private final ProjectionPositions positions;
    private final Snapshots snapshots;
    private final StockQueries queries;
    private final JdbcTemplate jdbc;

    public AvailabilityChanges(
            EventLog log,
            ProjectionPositions positions,
            Snapshots snapshots,
            StockQueries queries,
            JdbcTemplate jdbc) {
        this.log = log;
        this.positions = positions;
        this.snapshots = snapshots;
        this.queries = queries;
        this.jdbc = jdbc;
    }

    /**
     * What has changed.
     *
     * @param items how each SKU is now, in the order in which something happened to them
     * @param upTo the position up to which all changes are told; where the next question begins
     * @param more whether there is more already
     */
    public record Changes(List<AvailabilityView> items, long upTo, boolean more) {

        /** Where the next question begins, for who carries it through an address. */
        public Cursor next() {
            return Cursor.after(upTo);
        }
    }

    /** How much of the log can be told of. */
    public long seen() {
        return positions.of(AVAILABILITY);
    }

    /**
     * Waits until there may be something new after a position; false if there is not in that time.
     */
    public boolean await(long after, Duration patience) {
        return positions.await(AVAILABILITY, after + 1, patience);
    }

    /**
     * What has changed for a channel after a position of the log.
     *
     * @param method how the customer would get it; null if that is open
     */
    public Changes after(long position, ChannelId channel, @Nullable Method method) {
        long seen = seen();
        long upTo = Math.min(seen, position + EVENTS);
        Set<Sku> skus = upTo <= position ? Set.of() : touched(position, upTo, channel);
        var items = told(skus, channel, method);
        return new Changes(items, Math.max(position, upTo), upTo < seen);
    }

    private List<AvailabilityView> told(Set<Sku> skus, ChannelId channel, @Nullable Method method) {
        var all = List.copyOf(skus);
        var items = new ArrayList<AvailabilityView>();
        int from = 0;
        // Asked even of nothing: it refuses a channel that there is not.
        do {
            var some = all.subList(from, Math.min(all.size(), from + MOST));
            var question =
                    new AvailabilityQuestion(
                            some,
                            channel,
                            method,
                            null,
                            false,
                            AvailabilityQuestion.USUAL_LOCATIONS);
            items.addAll(queries.availability(question).view());
            from += MOST;
        } while (from < all.size());
        return List.copyOf(items);
    }

    private Set<Sku> touched(long after, long upTo, ChannelId channel) {
        var touched = new LinkedHashSet<Sku>();
        log.replay(
                after,
                upTo,
                CONCERNS,
                part -> part.events().forEach(event -> touch(event, channel, touched)));
        touched.addAll(kitsOf(touched));
        return touched;
    }

    private void touch(RecordedEvent event, ChannelId channel, Set<Sku> touched) {
        switch (event.payload()) {
            case StockEvent e -> again(touched, e.sku());
            case ProductEvent e -> again(touched, e.sku());
            case LocationEvent e -> touched.addAll(stockedAt(e.location().value()));
            case ChannelEvent e when e.channel().equals(channel) -> touched.addAll(stocked());
            default -> {}
        }
    }

    /** The last thing that happened to a SKU counts. */
    private static void again(Set<Sku> touched, Sku sku) {
        touched.remove(sku);
        touched.add(sku);
    }

    private List<Sku> stockedAt(String location) {
        return skus("select sku from stock_position where location = ? order by sku", location);
    }

    private List<Sku> stocked() {
        return skus("select distinct sku from stock_position order by sku");
    }

    private List<Sku> kitsOf(Set<Sku> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        return skus(
                "select distinct kit.sku from product kit, jsonb_array_elements("
                        + "kit.profile::jsonb -> 'components') part"
                        + " where kit.kit and part ->> 'sku' = any(?) order by kit.sku",
                (Object) parts.stream().map(Sku::value).toArray(String[]::new));
    }

    private List<Sku> skus(String sql, Object... parameters) {
        return snapshots
                .read(
                        AVAILABILITY,
                        () ->
                                jdbc.query(
                                        sql,
                                        (row, number) -> new Sku(row.getString(1)),
                                        parameters))
                .view();
    }
}

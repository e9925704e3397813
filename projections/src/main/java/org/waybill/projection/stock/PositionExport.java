package org.waybill.projection.stock;

import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.stock.StockState;
import org.waybill.projection.Streams;
import org.waybill.store.EventLog;

/** Every position, state by state, in a form that can be imported again. */
@Component
public class PositionExport {

    private static final String ROWS =
            "select sku, location, "
                    + PositionColumns.LIST
                    + " from stock_position where sku = coalesce(?, sku)"
                    + " and location = coalesce(?, location) order by sku, location";

    private final Streams streams;
    private final EventLog log;

    public PositionExport(Streams streams, EventLog log) {
        this.streams = streams;
        this.log = log;
    }

    /**
     * Reads them in the order of SKUs and locations.
     *
     * @param begin hears the position up to which they are true
     */
    public void read(
            @Nullable String sku,
            @Nullable String location,
            LongConsumer begin,
            Consumer<PositionLine> taker) {
        var countedAt = new AtomicReference<@Nullable Instant>();
        streams.read(
                AVAILABILITY,
                position -> {
                    countedAt.set(log.recordedAt(position).orElse(null));
                    begin.accept(position);
                },
                ROWS,
                Arrays.asList(sku, location),
                row -> lines(row, countedAt.get(), taker));
    }

    private static void lines(
            ResultSet row, @Nullable Instant countedAt, Consumer<PositionLine> taker)
            throws SQLException {
        var sku = row.getString("sku");
        var location = row.getString("location");
        var position = PositionColumns.read(row);
        taker.accept(
                new PositionLine(
                        sku, location, position.sellable(), StockState.name(null), countedAt));
        for (var state : StockState.values()) {
            long units = position.aside().getOrDefault(state, 0L);
            if (units != 0) {
                taker.accept(new PositionLine(sku, location, units, state.name(), countedAt));
            }
        }
    }
}
